"""Word forms by number, and the words that have a trait."""

from __future__ import annotations

from framing.text import vocabulary
from framing.text.vocabulary import Codes, KnownForms, Numbered, Trait, Vocabulary

WORDS = ["the", "ferries", "and", "the", "boats"]


def test_words_that_have_the_trait() -> None:
    plural = Trait(lambda form: form[:-1] if form.endswith("s") else None)
    words = Numbered(WORDS)
    assert plural.at(words) == [1, 4]
    assert list(plural.found(words)) == [(1, "ferrie"), (4, "boat")]
    assert list(plural.found(Numbered([]))) == []


def test_each_form_is_asked_about_once() -> None:
    asked: list[str] = []
    trait = Trait(lambda form: asked.append(form))
    words = Numbered(WORDS)
    trait.at(words)
    trait.at(words)
    assert sorted(asked) == ["and", "boats", "ferries", "the"]


def test_codes_are_asked_once_a_form(monkeypatch) -> None:
    monkeypatch.setattr(vocabulary, "_current", Vocabulary())
    asked = []

    def ask(form: str) -> tuple[int, int]:
        asked.append(form)
        return len(form), int(form.endswith("s"))

    codes = Codes(ask, 2)
    expected = [[len(form) for form in WORDS], [int(form.endswith("s")) for form in WORDS]]
    assert codes.of(Numbered(WORDS)).tolist() == expected
    Numbered([f"form{n}" for n in range(3000)])  # the table grows
    assert codes.of(Numbered(WORDS)).tolist() == expected
    assert sorted(asked) == sorted(set(WORDS))
    assert codes.of(Numbered([])).shape == (2, 0)


def test_a_full_vocabulary_is_begun_anew(monkeypatch) -> None:
    monkeypatch.setattr(vocabulary, "MOST_FORMS", 3)
    monkeypatch.setattr(vocabulary, "_current", Vocabulary())
    plural = Trait(lambda form: True if form.endswith("s") else None)
    old = Numbered(WORDS)
    new = Numbered(["ships", "sail"])
    assert old.vocabulary is not new.vocabulary
    assert plural.at(old) == [1, 4] and plural.at(new) == [0]


def test_known_forms_are_forgotten_where_there_are_too_many() -> None:
    length = KnownForms(len, most=2)
    assert [length[form] for form in ("a", "bb", "ccc", "a")] == [1, 2, 3, 1]
    assert len(length) <= 2
