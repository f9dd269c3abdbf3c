"""Who gets to speak, how much, and by which verbs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.features.base import DocumentTransformer, Evidence
from framing.features.sources import is_unnamed, word_owners
from framing.lexicons.entry import Entry
from framing.lexicons.wording import in_form
from framing.text import Document
from framing.text.document import NARRATOR, Voice
from framing.text.speakers.roles import ROLES
from framing.text.speakers.speaking import is_paper
from framing.text.verbs import LADDER, ReportingVerb, reporting_verbs, rung_of

__all__ = ["LADDER", "MEASURE", "ROLES", "TIERS", "Sourcing", "distinct_speakers", "rung_of"]

MEASURE = "attribution"
#: From neutral to telling; the ladder of attribution is say < argue < claim < admit.
TIERS = (
    "say", "tell", "ask", "label", "argue", "claim", "admit", "deny", "warn", "promise", "praise", "boast", "attack",
    "think", "show",
)  # fmt: skip
# Verbs that "say" may stand for.
_COLOURED = ("claim", "admit", "boast", "attack")
# What shows where a paper does it, and is a view where somebody does: "the poll suggests", "the mayor suggests".
_BY_PEOPLE = {
    lemma: ReportingVerb(lemma, tier, "0", reporting_verbs()[lemma].takes, note)
    for lemmas, tier, note in (
        ("suggest hint imply intimate", "argue", "a weaker sign"),
        ("predict forecast project", "think", "what somebody looks forward to or is afraid of"),
        ("signal indicate", "say", "a weaker sign"),
    )
    for lemma in lemmas.split()
}
_VOICES = ("narrator", "direct", "indirect")


class Sourcing(DocumentTransformer):
    """Reported words by voice and by the speaker's role, unnamed sources, and the reporting verbs used.

    Attributes
    ----------
    n_features_out_ : int

    Notes
    -----
    All shares lie in 0..1 and are 0 where nothing is reported.

    ``narrator_share``, ``direct_share``, ``indirect_share``
        Share of the article's words; each word counts for its innermost voice, words in scare marks for the narrator.
    ``official_share`` ... ``anonymous_share``, ``unknown_role_share``
        Share of the reported words that speakers of this role get; they add up to 1.
    ``not_found_share``
        Share of the reported words for which no speaker was found, whether the article names one or not; part of the
        unknown roles. Whom the article keeps without a name is in ``anonymous_share``.
    ``distinct_speakers``
        Number of speakers with a name; speakers quoted jointly count one by one.
    ``first_voice_position``
        Share of the article's words before the first reported one: 0 opens with a voice, 1 holds none.
    ``tier_say_share`` ... ``tier_show_share``
        Share of the attributions (reporting verbs) in each tier. Higher ``tier_claim_share`` = more content kept at a distance.

    The tiers are explained at the head of ``framing/text/data/reporting_verbs.tsv``. How well voices, speakers and verbs are
    found is in ``docs/voices.md``.

    Examples
    --------
    >>> text = "Mayor Ana Lisk claimed the dam was safe. The dam is old."
    >>> row = Sourcing().set_output(transform="pandas").fit_transform([text]).iloc[0]
    >>> float(row["official_share"]), float(row["tier_claim_share"]), float(row["distinct_speakers"])
    (1.0, 1.0, 1.0)
    """

    def _fit(self, documents: Sequence[Document]) -> None:
        self.tiers_ = TIERS
        self.roles_ = ROLES

    def _feature_names(self) -> list[str]:
        return [
            *(f"{voice}_share" for voice in _VOICES),
            *(f"{role}_share" for role in ROLES),
            "unknown_role_share",
            "not_found_share",
            "distinct_speakers",
            "first_voice_position",
            *(f"tier_{tier}_share" for tier in TIERS),
        ]

    def _row(self, document: Document) -> list[float]:
        owners = word_owners(document)
        voices = Counter(voice.kind if voice else NARRATOR for voice in owners)
        roles = Counter(voice.speaker_role for voice in owners if voice)
        reported = sum(roles.values())
        not_found = sum(voice is not None and not (voice.speaker or voice.speaker_role) for voice in owners)
        tiers = Counter(row.category for row in self.evidence(document))
        first = next((i for i, voice in enumerate(owners) if voice), len(owners))
        return [
            *(_share(voices[voice], len(owners)) for voice in _VOICES),
            *(_share(roles[role], reported) for role in ROLES),
            _share(roles[""], reported),
            _share(not_found, reported),
            float(len(distinct_speakers(document))),
            first / len(owners) if owners else 1.0,
            *(_share(tiers[tier], sum(tiers.values())) for tier in TIERS),
        ]

    def evidence(self, document: Document) -> list[Evidence]:
        """The reporting verbs of one document, each once, in the order of the text."""
        return [
            Evidence(
                start=voice.verb_start,
                end=voice.verb_end,
                text=document.text[voice.verb_start : voice.verb_end],
                measure=MEASURE,
                term=verb.lemma,
                category=verb.tier,
                direction=verb.direction,
                voice=around.kind if around else NARRATOR,
                speaker=voice.speaker,
                rule=voice.rule,
                reason=f"{verb.lemma!r}: {verb.note}",
                alternative=_said(document, verb.lemma, voice) if verb.tier in _COLOURED else "",
                lexicon="reporting_verbs",
            )
            for voice, verb, around in used_verbs(document)
        ]


def used_verbs(document: Document) -> list[tuple[Voice, ReportingVerb, Voice | None]]:
    """The reporting verbs of one document, each once, in order, with the voice it brings in and the one around it."""
    verbs = reporting_verbs()
    found: dict[int, tuple[Voice, ReportingVerb, Voice | None]] = {}
    for voice in document.voices:
        verb = verbs.get(voice.verb)
        if verb is not None and voice.verb_start >= 0 and voice.verb_start not in found:
            found[voice.verb_start] = (
                voice,
                _BY_PEOPLE.get(voice.verb, verb) if _is_somebody(voice.speaker) else verb,
                document.voice_at(voice.verb_start, voice.verb_end),
            )
    return [found[start] for start in sorted(found)]


def _is_somebody(speaker: str) -> bool:
    """Whether a speaker is no paper: "Ana Lisk", "critics", not "report" and not nobody."""
    last = speaker.rpartition(" ")[2]
    return bool(last) and not (last.islower() and is_paper(last))


def _said(document: Document, lemma: str, voice: Voice) -> str:
    """The plain verb in the same form: "said" for "claimed", "saying" for "boasting"."""
    form = document.lowered[voice.verb_start : voice.verb_end]
    return in_form("say", Entry(lemma, MEASURE, "v"), form)


def distinct_speakers(document: Document) -> list[str]:
    """Speakers with a name in the order they speak first; joint speakers one by one.

    >>> from framing.text import annotate
    >>> distinct_speakers(annotate("Ana Lisk and Jon Berg said it was safe. Police said so too."))
    ['Ana Lisk', 'Jon Berg']
    """
    names = (name for v in document.voices if not is_unnamed(v) for name in v.speaker.split("; "))
    return [name for name in dict.fromkeys(names) if name[:1].isupper()]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
