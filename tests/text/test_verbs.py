import pytest

from framing.text.verbs import FORMS, inflect, reporting_verbs

TIERS = {"say", "tell", "ask", "label", "argue", "claim", "admit", "deny", "warn", "promise", "praise", "boast", "attack",
         "think", "show"}  # fmt: skip
TAKES = {"quote", "clause", "that", "person", "whether", "to", "gerund", "of", "label"}


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("add", ["add", "adds", "added", "adding"]),
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("quip", ["quip", "quips", "quipped", "quipping"]),
        ("admit", ["admit", "admits", "admitted", "admitting"]),
        ("argue", ["argue", "argues", "argued", "arguing"]),
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("preach", ["preach", "preaches", "preached", "preaching"]),
    ],
)
def test_inflection(stem, forms):
    assert list(inflect(stem)) == forms


def test_the_table_is_sound():
    verbs = reporting_verbs()
    assert len(verbs) >= 250
    for verb in verbs.values():
        assert (
            verb.tier in TIERS
            and verb.direction in "+-0"
            and verb.takes <= TAKES
            and verb.takes
            and verb.note
        )


def test_the_ladder():
    tiers = [reporting_verbs()[verb].tier for verb in ("say", "argue", "claim", "admit")]
    assert tiers == ["say", "argue", "claim", "admit"]


def test_forms_and_particles():
    assert FORMS["said"].verb.lemma == "say" and FORMS["said"].kind == "past"
    assert FORMS["hit"].verb is None and FORMS["hit"].with_particle["back"].lemma == "hit back"
    assert FORMS["pointed"].with_particle["out"].lemma == "point out"
