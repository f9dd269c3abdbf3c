"""Passives that report: "is said to have left", "it is believed that", "was described by the mayor as"."""

from __future__ import annotations

from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.reports.inverted import subject_after
from framing.text.reports.nominal_cues import FORMS_OF_BE
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import DETERMINERS

# What "is ... to" puts into other people's mouths: "is said to have left".
_BELIEVED = frozenset(
    "say report believe think understand allege claim rumor rumour consider assume estimate presume reckon feel".split()
)

_BY_WIRE = frozenset("phone telephone email e-mail text fax radio video letter message".split())
_OPENS_CONTENT = frozenset("that to not how whether why what where when".split())


def _names_a_thing(reading: Reading, i: int) -> bool:
    """True where "to" goes on with a noun phrase ("added to the list") and opens no infinitive."""
    return i < len(reading.words) and (reading.capital[i] or reading.words[i] in DETERMINERS)


def read_passive(reading: Reading, i: int, s: int, verb: ReportingVerb, after: int) -> Report | None:
    """As in "is said to have left", "it is believed that": nobody is named as the source."""
    low = reading.first[s]
    if FORMS[reading.words[i]].kind != "past" or i == low:
        return None
    if verb.lemma == "say" and not _BY_WIRE.isdisjoint(reading.words[after + 1 : after + 4]):
        return None  # "Ana Lund, the mayor, said by phone that"
    if reading.gaps[i - 1].startswith(",") and reading.words[after : after + 1] == ["by"]:
        # "Jan Berg, asked by this paper whether he knew, smiled"
        report = Report(i, after, verb.lemma, s, order="skip", rule="skip", takes=verb.takes, tier=verb.tier)
        report = _by_agent(reading, report, after, s)
        report.rule = "relative" if report.rule == "agent" else "skip"
        return report
    if reading.gaps[i - 1] != " ":
        return None
    k = i - 1
    while k > low and reading.is_adverb(k):
        k -= 1
    if reading.words[k] not in FORMS_OF_BE:
        by = reading.words[after : after + 1] == ["by"] and _names_a_thing(reading, after + 1)
        # "the deaths reported by the Post"
        return Report(i, after, verb.lemma, s, order="skip", rule="skip") if by else None
    report = Report(
        i, after, verb.lemma, s, order="skip", rule="skip", head=k, takes=verb.takes, tier=verb.tier
    )
    following = reading.words[after] if after < reading.last[s] and reading.gaps[after - 1] == " " else ""
    believed = (
        verb.lemma in _BELIEVED and after + 1 < reading.last[s] and not _names_a_thing(reading, after + 1)
    )
    if following == "by":
        return _by_agent(reading, report, after, s)
    if following == "that" or following == "to" and believed:
        report.order = report.rule = "passive"
        report.unnamed = True
    elif following and verb.tier == "tell" and "person" in verb.takes:
        # "was told the road was closed": the one told does not speak.
        report.order, report.rule = "passive", "told"
    return report


def _by_agent(reading: Reading, report: Report, after: int, s: int) -> Report:
    """As in "was described by the mayor as": the agent is the speaker."""
    told = report.tier == "tell" and "person" in report.takes
    subject = subject_after(reading, after, _content_after(reading, after, s) if told else reading.last[s])
    if subject is None:
        return report
    end = next((k for k in range(subject.first, subject.end) if reading.words[k] == "as"), subject.end)
    report.order, report.rule, report.subject_first = "agent", "agent", subject.first
    report.subject = (subject.first, end)
    report.after = end
    if told:
        report.rule = "told"
    return report


def _content_after(reading: Reading, by: int, s: int) -> int:
    """Where "that", "to" or a question ends the agent of "was told by the council that ..."; the sentence's end without one."""
    for k in range(by + 2, min(by + 12, reading.last[s])):
        if reading.gaps[k - 1] != " ":
            break
        if reading.words[k] in _OPENS_CONTENT:
            return k
    return reading.last[s]
