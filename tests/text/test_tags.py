from types import SimpleNamespace

import pytest

from framing import analyze, annotate, load_demo
from framing.features import LoadedVocabulary
from framing.text.tags import tag_words


def tagger(**classes):
    """Tags every word by a table, as a tagger with its own word boundaries would."""

    def tag(text):
        at = 0
        for word in text.split(" "):
            yield SimpleNamespace(idx=at, pos_=classes.get(word.strip(".,"), "X"))
            at += len(word) + 1

    return tag


def test_tags_are_parallel_to_the_words():
    text = "They cave in."
    assert tag_words(text, [0, 5, 10], tagger(cave="VERB", They="PRON")) == ("", "v", "")
    document = annotate(text, tagger=tagger(cave="NOUN"))
    assert document.tags == ("", "n", "")
    assert annotate(text).tags == ()


@pytest.mark.parametrize(("tag", "found"), [("VERB", ["slams"]), ("NOUN", [])])
def test_the_tagger_settles_which_use_is_meant(tag, found):
    document = annotate("The mayor slams the plan.", tagger=tagger(slams=tag))
    assert [row.text for row in LoadedVocabulary().evidence(document)] == found


def test_an_analysis_says_which_tagger_it_used():
    articles = load_demo().head(2)
    assert analyze(articles, tagger=tagger(), n_resamples=9).settings["tagger"] == "function"
    assert "tagger" not in analyze(articles, n_resamples=9).settings


def test_spacy_itself_where_it_is_installed():
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([[{"LOWER": "cave"}]], {"POS": "VERB"})
    assert annotate("They cave in.", tagger=nlp).tags == ("", "v", "")
