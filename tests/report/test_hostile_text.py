"""Nothing that comes with the articles becomes markup, wherever it stands."""

from html.parser import HTMLParser

import pytest
from story import make_analysis

from framing.report import FramingReport
from framing.text import annotate

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "</title><script>x()</script>",
    "</style><script>x()</script>",
    "<style>*{display:none}</style>",
    "</textarea><script>x()</script>",
    "<!-- --><script>x()</script>",
    "--><script>x()</script>",
    "<!--",
    "]]><script>x()</script>",
    "<![CDATA[<script>x()</script>]]>",
    "<iframe src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//evil.example>",
    "<form action=//evil.example><button>x",
    "<object data=x>",
    "<embed src=x>",
    "<math><mi xlink:href='javascript:x()'>x",
    "<details open ontoggle=x()>",
    "<body onload=x()>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{{ s.__class__ }}",
    "{0.__class__}",
    "%s%n%(x)s",
    "$\\frac{1}{0}$",
    "$$$",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "\u2028alert(1)//",
    "\u202egnp.exe",
    "\x00<script>\x00",
    "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "</mark></p></article>",
    '=HYPERLINK("http://evil.example")',
    "a" * 300,
    "漢字 العربية 🎈",
]


class Tags(HTMLParser):
    """The shape of a page: its tags and the names of their attributes, in order."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, tuple(sorted(name for name, _ in attributes))))


def page_with(text):
    """A page on which ``text`` stands in every place that comes from outside."""
    made = make_analysis()
    documents = dict(made.documents)
    documents["ferry-5"] = annotate(f"{text} said so. {text}")
    evidence = made.evidence.assign(
        term=text, category=text, reason=text, alternative=text, lexicon=text, rule=text, speaker=text
    )
    return FramingReport(
        make_analysis(
            documents=documents,
            articles=made.articles.assign(
                outlet=text, headline=text, event=text, genre=text, warnings=text, date=text
            ),
            evidence=evidence,
            labels=made.labels.assign(entity=text, label=text),
            portrayal=made.portrayal.assign(entity=text),
            topics=made.topics.assign(topic=made.topics.topic + text),
            voices=made.voices.assign(speaker=text, speaker_role=text, verb=text),
            fact_pairs=made.fact_pairs.assign(reason=text, value_a=text, value_b=text, type=text),
            coverage=made.coverage.assign(description=text),
            facts=made.facts.assign(position=text),
            furniture=made.furniture.assign(rule=text),
            measures=made.measures.assign(unit=text, ci_method=text),
            settings={text: text},
            lexicons={text: text},
            skipped=[(text, text)],
            accuracy=[{"detector": text, "figure": text, "value": text, "data": text}],
            input_hash=text,
        )
    ).html()


@pytest.fixture(scope="module")
def harmless_shape():
    return Tags(page_with("harmless")).found


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_page_has_the_same_tags_with_hostile_text_as_without(text, harmless_shape):
    page = page_with(text)
    shape = Tags(page).found
    # What the text is made of may change how many words are marked; it adds no kind of tag and no attribute.
    assert set(shape) <= set(harmless_shape)
    for tag in ("script", "style", "meta", "link", "form", "iframe", "base", "object", "embed", "input"):
        assert [t for t, _ in shape].count(tag) == [t for t, _ in harmless_shape].count(tag)
    page.encode("utf-8", "replace")


def test_half_a_surrogate_pair_in_a_text_does_not_stop_the_page(tmp_path):
    documents = dict(make_analysis().documents)
    documents["ferry-5"] = annotate("The \ud800 council voted.")
    path = FramingReport(make_analysis(documents=documents)).write_html(tmp_path / "page.html")
    assert "The ? council voted." in path.read_text(encoding="utf-8")
