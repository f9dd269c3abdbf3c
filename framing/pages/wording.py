"""What comes with the marks in English, said in the page's own words: the strings file has a text for every form of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from framing.pages.strings import Strings

# How the detectors word a reason, by the name of its text in the table [why] of the strings file.
FORMS = {
    "active": "{word} has a subject, {subject}, and an object, {object}",
    "passive": "passive: {word} with a form of 'be', and no 'by' says who",
    "passive_by": "passive: {word} with a form of 'be', and 'by' says who",
    "noun": "{word} makes a noun of a deed ({deed}), and nothing beside it says who did it",
    "hedge": "{word} leaves room for doubt",
    "booster": "{word} closes the question",
    "factive": "{word} takes what follows for true",
    "assertive": "{word} puts a claim forward without vouching for it",
    "frame": "listed for the frame {frame} with weight {weight} of 3",
    "topic_named": "names {topic}, to which {share} of its sentence goes",
    "topic_hinted": "points to {topic}, to which {share} of its sentence goes",
    "acts": "{entity} acts in this clause: {word}",
    "acted_on": "{entity} is acted on in this clause: {word}",
    "moved": "Words that moved the score: {words}",
    "reporting_adverb": "{word} tells how the words were said, as the writer sees it",
    "stance_adverb": "{word} opens the sentence with the writer's comment on it",
    "contrast": "what somebody {word} is set against 'fact' in the writer's own voice",
    "strong_note": "{word} ({kind}) is strongly evaluative: {note}",
    "strong": "{word} ({kind}) is strongly evaluative",
    "plain_note": "{word} ({kind}) is evaluative: {note}",
    "plain": "{word} ({kind}) is evaluative",
    "slight_note": "{word} ({kind}) has a tinge: {note}",
    "slight": "{word} ({kind}) has a tinge",
    "roles_both": "The roles differ: {one}, against {other} ({figure} in both).",
    "roles": "The roles differ: {one}, against {other}.",
    "party_both": "Another party: {one}, against {other} ({figure} in both).",
    "party": "Another party: {one}, against {other}.",
    "roles_figure": "The roles differ ({what}): {one}, against {other} ({figure} in both).",
    "roles_named": "The roles differ ({what}): {one}, against {other}.",
    "party_figure": "Another party ({what}): {one}, against {other} ({figure} in both).",
    "party_named": "Another party ({what}): {one}, against {other}.",
    "told_and_denied": "Denied in one and told in the other ({what}).",
    "denied": "“{word}” is denied in one and told as done in the other.",
    "both_true": "“{one}” and “{other}” can both be true.",
    "agree": "“{one}” and “{other}” agree.",
    "both_from": "“{one}” against “{other}”, both from {known}.",
    "both_to": "“{one}” against “{other}”, both to {known}.",
    "same_count": "“{one}” against “{other}” for the same count ({what}).",
    "same_thing": "“{one}” against “{other}” for the same thing.",
    "of_one_thing": "“{one}” against “{other}” of the same thing.",
    "against": "“{one}” against “{other}”.",
    "compound": "a compound with {word} judges",
    "prefix": "{word} heightens or doubts what follows",
    "manner": "{word} tells the manner as the writer judges it",
    "verb": "'{word}': {note}",
}
# What may follow the reason of a loaded word, after a semicolon.
PLACES = {
    "an intensifier stands before it": "intensifier",
    "it labels the name that follows": "name_follows",
    "in the headline": "headline",
    "in the lead": "lead",
    "with others in the sentence": "company",
    "part of speech guessed": "guessed",
}
_MINUS = re.compile(r"(?<!\S)-")
_FIELD = re.compile(r"\{(\w+)\}")
# Literal text and names in turn: "{word} leaves room" is ["", "word", " leaves room"].
_TAKEN_APART = {name: _FIELD.split(form) for name, form in FORMS.items()}


def read_reason(reason: str) -> tuple[str, dict[str, str]] | None:
    """The name of the form that a reason has, and what stands in its gaps; None for a form that is not known.

    >>> read_reason("'could' leaves room for doubt")
    ('hedge', {'word': 'could'})
    """
    for name, parts in _TAKEN_APART.items():
        found = _fill(parts, reason)
        if found is not None:
            return name, found
    return None


def _fill(parts: list[str], text: str) -> dict[str, str] | None:
    if not text.startswith(parts[0]) or not text.endswith(parts[-1]):
        return None
    place, end, found = len(parts[0]), len(text) - len(parts[-1]), {}
    for name, literal in zip(parts[1:-2:2], parts[2:-1:2], strict=True):
        at = text.find(literal, place, end)
        if at < 0:
            return None
        found[name], place = _bare(text[place:at]), at + len(literal)
    if len(parts) > 1:
        found[parts[-2]] = _bare(text[place:end])
    return found if place <= end and all(found.values()) else None


def _bare(value: str) -> str:
    """A word without the quotation marks around it."""
    return value[1:-1] if len(value) > 2 and value[0] == value[-1] and value[0] in "'\"" else value


class Wording:
    """The page's words for reasons, kinds, topics, frames, rules and other short texts that come with the data.

    What has no text in the strings file is shown as it came: notes of a user's own word list, new forms of a reason.
    """

    def __init__(self, t: Strings) -> None:
        self._t = t
        self._known: dict[str, Markup] = {}

    def why(self, reason: str | None) -> Markup:
        """A reason as the page says it."""
        text = reason or ""
        if text not in self._known:
            self._known[text] = self._why(text)
        return self._known[text]

    def brief(self, reason: str | None) -> Markup:
        """A reason without what adds to the weight of the word: its place, and words beside it."""
        return self.why(_without_places(reason or "")[0])

    def said(self, text: Any) -> Markup:
        """A short text in the page's words; "" where the page says it in another way."""
        found = self._t.lookup("said", str(text))
        return escape(text) if found is None else found

    def others(self, text: str) -> Markup:
        """What the other articles print in the place of a word, as a sentence of the page."""
        found = self._t.lookup("said", text)
        if found is not None:
            return found
        label, _, words = text.partition(": ")
        return (self._t.lookup("note", label) or escape(label)) + ": " + escape(words)

    def term(self, text: Any) -> Markup:
        """An entry of a word list, "frame _ as" with dots in its gap."""
        return escape(str(text).replace(" _ ", " … "))

    def name(self, table: str, code: Any) -> Markup:
        """The name of a kind, topic, frame or rule ("economy_and_jobs" or "economy and jobs")."""
        code = str(code or "")
        return self._t.lookup(table, code.replace(" ", "_")) or escape(code.replace("_", " "))

    def _why(self, text: str) -> Markup:
        text, found = _without_places(text)
        places = [self._t(f"place.{PLACES[place]}") for place in found]
        known = self._t.lookup("said", text)
        read = None if known is not None else read_reason(text)
        head = known if known is not None else escape(text) if read is None else self._read(*read)
        return Markup("; ").join([head, *places]) if text else Markup("")

    def _read(self, name: str, values: Mapping[str, str]) -> Markup:
        """A reason of a known form, with what stands in its gaps in the page's words."""
        words = self._in_words(values)
        if "note" in words and not words["note"]:
            # A note that says no more than the kind does.
            name = name.removesuffix("_note")
        if "kind" in words:
            words["kind"] = words["kind"][:1].upper() + words["kind"][1:]
        return self._t(f"why.{_form(name, values)}", **words)

    def _in_words(self, values: Mapping[str, str]) -> dict[str, Markup]:
        return {
            name: self.said(value)
            if name == "note"
            else self.name(name, value)
            if name in ("kind", "topic", "frame")
            else self.term(_MINUS.sub("−", value.replace("->", "→")))
            for name, value in values.items()
        }


def _form(name: str, values: Mapping[str, str]) -> str:
    """The text that says a form: that "2018" and "2018" agree is told otherwise than that two values do."""
    return "both_say" if name == "agree" and values["one"] == values["other"] else name


def _without_places(text: str) -> tuple[str, list[str]]:
    """A reason, and what follows it after semicolons."""
    places: list[str] = []
    while (place := next((p for p in PLACES if text.endswith(f"; {p}")), None)) is not None:
        text = text[: -len(place) - 2]
        places.insert(0, place)
    return text, places
