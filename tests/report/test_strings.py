"""Everything a reader reads on the page stands in the strings file, and a translation of it takes its place."""

import html
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story import make_analysis

import framing.report
from framing.pages import load_strings
from framing.pages.wording import FORMS, PLACES, Wording, read_reason
from framing.report import CorpusReport, FramingReport

FOLDER = Path(framing.report.__file__).parent
TEMPLATES = sorted(FOLDER.joinpath("templates").glob("*.html"))
KEYS = sorted(
    {
        key
        for path in TEMPLATES
        for key in re.findall(r"\bt\('([a-z_.]+[a-z])'\s*[,)]", path.read_text("utf-8"))
    }
)
VERSION = f"framing-toolkit {framing.__version__}"
# Names that are the same in every language.
NAMES = {"framing-toolkit", "framing report articles/ --reviewed disagreements.json"}


@pytest.mark.parametrize("key", KEYS)
def test_a_text_that_a_template_asks_for_exists(key):
    assert load_strings("framing.report").has(key)


def plain_text(template):
    """What a template says in its own words: without comments, expressions and tags, but with labels in attributes."""
    text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "\0", template, flags=re.S)
    attributes = re.findall(r'(?:aria-label|title|placeholder|alt|content)="([^"]*)"', text)
    return [re.sub(r"<[^>]*>", "\0", text), *attributes]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_have_no_words_of_their_own(path):
    for text in plain_text(path.read_text("utf-8")):
        for name in NAMES:
            text = text.replace(name, "")
        assert not re.findall(r"[^\W\d_]{2,}", text)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.js")), ids=lambda path: path.name)
def test_scripts_write_no_words_of_their_own(path):
    code = re.sub(r"//.*", "", path.read_text("utf-8"))
    for written in re.findall(r"textContent = ([^;]*);", code):
        assert not re.search(r'["`][^"`]*[A-Za-z]{2,} [a-z]', written)
    assert not re.search(r'ariaLabel|"aria-label", "|\balert\(|\bconfirm\(', code)


def mark_all(table):
    """Every text in the file with a sign before it."""
    if isinstance(table, str):
        return f"¤{table}"
    if isinstance(table, list):
        return [f"¤{item}" for item in table]
    return {key: mark_all(value) for key, value in table.items()}


def as_toml(table, at=()):
    quote = lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'  # noqa: E731
    lines = []
    if at:
        lines.append("[" + ".".join(map(quote, at)) + "]")
    for key, value in table.items():
        if isinstance(value, str):
            lines.append(f"{quote(key)} = {quote(value)}")
        elif isinstance(value, list):
            lines.append(f"{quote(key)} = [{', '.join(map(quote, value))}]")
    for key, value in table.items():
        if isinstance(value, dict):
            lines += as_toml(value, (*at, key))
    return lines


@pytest.fixture(scope="module")
def marked_file(tmp_path_factory):
    table = mark_all(tomllib.loads(FOLDER.joinpath("strings.toml").read_text("utf-8")))
    table["page"]["lang"] = "xx"
    path = tmp_path_factory.mktemp("lang") / "xx.toml"
    path.write_text("\n".join(as_toml(table)), encoding="utf-8")
    return path


def shown_words(page):
    """Pieces of text between tags, and spoken labels, that hold a word of two letters."""
    body = page.partition("<body>")[2].partition('<script type="application/json"')[0]
    body = re.sub(
        r"<svg viewBox.*?</svg>|<blockquote.*?</blockquote>|<code>.*?</code>", "\0", body, flags=re.S
    )
    pieces = re.findall(r">([^<]+)<", body) + re.findall(r'aria-label="([^"]*)"', body)
    return [piece.strip() for piece in pieces if re.search(r"[A-Za-z]{2,}", piece)]


@pytest.fixture(scope="module")
def demo():
    from framing import analyze, load_demo

    return analyze(load_demo(), n_resamples=49)


def spoken(analysis):
    """What may stay English: the articles' words, and words of the packaged lists that belong to them."""
    articles = [d.text for d in analysis.documents.values()]
    articles += [str(v) for column in ("outlet", "headline", "event") for v in analysis.articles[column]]
    said = (
        " ".join(articles + list(analysis.facts["description"]) + list(analysis.sources["speaker"]))
        .lower()
        .replace("’", "'")
        .replace("\xa0", " ")
    )
    lists = set(analysis.lexicons.values()) | set(analysis.sources["verbs"].str.split("; ").explode())
    for column in ("term", "alternative", "lexicon"):
        lists |= set(analysis.evidence[column].str.replace("_", "…"))
    return said, {re.sub(r"[ \d]+$", "", word).lower() for word in lists}


def is_known(piece, said, lists):
    bare = (
        re.sub(r"^[:“” ]+|[;:“”…\s]+$", "", html.unescape(piece))
        .lower()
        .replace("’", "'")
        .replace("\xa0", " ")
    )
    if "¤" in piece or bare in said or bare in {VERSION, ""}:
        return True
    values = [re.sub(r" ?\(?[<×]?[\d%]+\)?$", "", part) for part in re.split(r"[,;] ", bare)]
    return all(value in lists or value in said or not re.search("[a-z]{2}", value) for value in values)


def test_a_translated_page_says_nothing_in_english_but_what_the_articles_and_word_lists_say(
    demo, marked_file
):
    said, lists = spoken(demo)
    # What does not fit is worded beside the comparison; its words are tested below, each form alone.
    values = {str(v).replace("->", "→") for c in ("value_a", "value_b") for v in demo.fact_pairs[c]}
    values |= set(demo.articles["warnings"])  # notes on the articles stay as they are
    # Words of other articles.
    values |= {w.removeprefix("others: ") for w in demo.evidence["others"] if "“" in str(w)}
    pages = [
        FramingReport(demo, event=event, lang=marked_file).html() for event in set(demo.articles["event"])
    ]
    for page in (*pages, CorpusReport(demo, lang=marked_file).html()):
        assert '<html lang="xx">' in page
        left = {p for p in shown_words(page) if not is_known(p, said, lists)} - values
        assert left == set()


@pytest.mark.parametrize(
    ("reason", "name"),
    [
        (
            "The roles differ: Ardan as buyer and Belis as seller, against Belis as buyer and Ardan as seller.",
            "roles",
        ),
        ("The roles differ (ram): Ardan -> Belis, against Belis -> Ardan (40 in both).", "roles_figure"),
        ("The roles differ (ram): Ardan -> Belis, against Belis -> Ardan.", "roles_named"),
        ("Denied in one and told in the other (buyer and seller).", "told_and_denied"),
        ("“up to 40” and “40” can both be true.", "both_true"),
        ("“12 percent” against “20 percent”, both from 55 percent.", "both_from"),
        ("'could' leaves room for doubt", "hedge"),
        ("'brazen' (evaluative adjective) is strongly evaluative: narrator's judgement", "strong_note"),
        ("'sold' has a subject, 'the board', and an object, 'the mill'", "active"),
        ("points to trade, to which 40% of its sentence goes", "topic_hinted"),
    ],
)
def test_a_reason_is_said_in_the_words_of_the_file(reason, name, marked_file):
    said = Wording(load_strings("framing.report", lang=marked_file)).why(reason)
    form = load_strings("framing.report")
    assert said.startswith("¤") and form.has(f"why.{name}") and read_reason(reason)[0] == name


def test_a_reason_that_nobody_knows_is_shown_as_it_is():
    t = load_strings("framing.report")
    assert Wording(t).why("a new <b>kind</b>") == "a new &lt;b&gt;kind&lt;/b&gt;"
    assert Wording(t).why("") == "" and Wording(t).why(None) == ""


def test_what_adds_to_a_reason_is_said_after_it():
    why = Wording(load_strings("framing.report")).why
    assert why("'vile' (my kind) is evaluative: mine; all mine; in the lead; part of speech guessed") == (
        "My kind: mine; all mine; in the opening; may be another kind of word here"
    )


def test_a_note_that_repeats_the_kind_is_left_out():
    why = Wording(load_strings("framing.report")).why
    assert why("'fiasco' (evaluative noun) has a tinge: noun that judges") == "Judging noun (mild)"
    assert why("'cave' (dysphemism) is strongly evaluative: softens what is described; in the headline") == (
        "Harsher word (strong): softens what is described; in the headline"
    )


def test_the_gap_of_a_term_is_shown_as_dots():
    wording = Wording(load_strings("framing.report"))
    assert wording.term("paint _ as <b>") == "paint … as &lt;b&gt;"
    assert wording.why("passive: 'snake_case' with a form of 'be', and no 'by' says who").startswith(
        "“snake_case”"
    )


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("“1998” and “1998” agree.", "Both say “1998”."),
        ("“1998” and “28 years ago” agree.", "“1998” and “28 years ago” agree."),
    ],
)
def test_one_value_told_twice_does_not_agree_with_itself(reason, said):
    assert Wording(load_strings("framing.report")).why(reason) == said


def test_no_words_are_kept_for_a_text_that_nothing_in_the_package_says():
    kinds = {".py", ".tsv", ".json", ".html"}
    package = Path(framing.__file__).parent
    sources = "\n".join(p.read_text("utf-8") for p in package.rglob("*") if p.suffix in kinds).lower()
    for text in tomllib.loads(FOLDER.joinpath("strings.toml").read_text("utf-8"))["said"]:
        assert any(form in sources for form in (text.lower(), text.lower().replace("'", "\\'"))), text


def test_every_form_of_a_reason_has_its_words():
    t = load_strings("framing.report")
    assert all(t.has(f"why.{name}") for name in FORMS) and all(t.has(f"place.{p}") for p in PLACES.values())


@given(st.text(), st.sampled_from(sorted(FORMS.values())))
def test_any_text_is_taken_apart_or_left_alone(text, form):
    why = Wording(load_strings("framing.report")).why
    filled = re.sub(r"\{\w+\}", lambda _: text, form)
    for reason in (text, filled):
        assert "<" not in why(reason) and '"' not in why(reason)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[page", "cannot be read as TOML"),
        ('[page]\nnothing_of_that_kind = "x"', "'page.nothing_of_that_kind' does not fit"),
        ('page = "x"', "'page' does not fit"),
        ('[opening]\nown_voice = "{share} {x.__class__}"', "fills in"),
        ('[opening]\nown_voice = "{share"', "brace"),
        ('[number]\nwords = ["one"]', "'number.words' does not fit"),
        ("[opening]\nown_voice = 3", "does not fit"),
    ],
)
def test_a_translation_that_does_not_fit_is_said(tmp_path, content, says):
    path = tmp_path / "xx.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=says) as caught:
        load_strings("framing.report", lang=path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_a_text_that_is_not_translated_stays_english(tmp_path):
    path = tmp_path / "de.toml"
    path.write_text('[page]\nlang = "de"\nuntitled = "Ein Ereignis"\n', encoding="utf-8")
    t = load_strings("framing.report", lang=path)
    assert t("page.untitled") == "Ein Ereignis" and t("page.skip") == "Skip to the comparison"


def test_an_unknown_language_is_said():
    with pytest.raises(ValueError, match="neither 'en' nor a file"):
        load_strings("framing.report", lang="de")


def test_markup_in_a_translation_is_text(tmp_path):
    path = tmp_path / "xx.toml"
    path.write_text('[page]\nuntitled = "<script>alert(1)</script>"\nlang = "\\"><script>"', encoding="utf-8")
    articles = make_analysis().articles.assign(event="")
    page = FramingReport(make_analysis(articles=articles), lang=path).html()
    assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page
    assert '<html lang="&#34;&gt;&lt;script&gt;">' in page
