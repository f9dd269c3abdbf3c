"""Loaded wording that no list can hold: each pattern has a rule of its own and says why it fired."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from framing.lexicons.affixes import find_affixes
from framing.lexicons.entry import DELETE, Entry, Match
from framing.lexicons.pos import DETERMINERS
from framing.lexicons.turns import find_turns, spanning
from framing.text import Document
from framing.text.vocabulary import Trait

_SCARE = Entry("(scare quotes)", "scare_quotes", "x", "-", 2, alternative="the words without quotation marks")
_ADVERB = Entry("(adverb on a reporting verb)", "reporting_adverb", "adv", "0", 2, alternative=DELETE)
_STANCE = Entry("(opening comment)", "stance_adverb", "adv", "0", 2, alternative=DELETE)
_SAID = frozenset(
    "said says say saying admitted admits admit claimed claims claim acknowledged acknowledges conceded concedes declared "
    "declares announced announces insisted insists argued argues told tells replied responded responds asked asks stated "
    "states tweeted tweets wrote writes noted notes boasted proclaimed proclaims denied denies suggested "
    "asserted asserts predicted warned warns complained apologized apologised".split()
)
_PLAIN_ADVERBS = frozenset(
    "recently previously publicly reportedly allegedly initially originally specifically explicitly privately formally "
    "officially jointly directly only early later earlier already separately similarly immediately quickly briefly simply "
    "generally typically usually currently reply apply imply family july italy supply assembly daily weekly monthly friendly "
    "subsequently consequently additionally jointly merely mostly nearly really fully finally eventually actually also "
    "firstly secondly thirdly lastly locally nationally internationally annually historically technically legally politically "
    "economically globally federally statistically personally individually respectively collectively approximately roughly "
    "possibly probably likely unlikely presumably apparently evidently seemingly accordingly increasingly normally partly "
    "partially primarily mainly largely chiefly particularly especially exactly equally financially medically temporarily "
    "verbally orally anonymously unanimously simultaneously consistently constantly regularly occasionally rarely frequently "
    "repeatedly overwhelmingly newly shortly promptly ultimately gradually slowly successfully unsuccessfully expressly easily "
    "automatically traditionally notably constitutionally procedurally geographically ideologically strategically "
    "conversely alternatively namely ordinarily ideally preferably hypothetically voluntarily ally rally bully tally "
    "lately theoretically logistically domestically culturally societally substantively correspondingly universally logically "
    "alternately comparatively disproportionately emotionally socially coincidentally uniformly steadily informally "
    "preemptively systematically continually legitimately lawfully openly literally necessarily widely actively "
    "strongly effectively incidentally realistically conceptually suddenly "
    "routinely summarily fairly affirmatively formerly commonly precisely thoroughly implicitly indirectly succinctly "
    "subjectively unlawfully fundamentally rhetorically methodically internally anecdotally instantly numerically objectively "
    "professionally relatedly generationally essentially quietly emily kelly sally molly polly billy lily holly beverly "
    "carly kimberly militarily geopolitically presently broadly practically heavily ethically".split()
)
# Said of what is called so: "a so-called “reform”", "her “reform”".
_DOUBTED = frozenset("so-called supposed supposedly alleged self-styled putative putatively".split())
# What people claim to be or to do, and is denied them by quotation marks. Other words in marks are terms of a law or a trade,
# or somebody's whom the article names elsewhere.
_CLAIMED = frozenset(
    "reform reforms reformer reformers news journalist journalists journalism reporter reporters reporting expert experts "
    "expertise science scientist scientists research study fact facts truth evidence proof moderate moderates centrist "
    "centrists justice leader leaders leadership value values freedom liberty tolerant diversity inclusion inclusive "
    "equity choice rights democracy democratic friend friends ally allies help aid compassion compassionate care caring "
    "solution solutions fix fixes peace peaceful peacekeepers rescue rescued progress progressive progressives success "
    "victory win apology transparency protest protests protester protesters activist activists refugee refugees marriage "
    "family patriot patriots patriotism patriotic hero heroes christian christians feminist feminists independent "
    "independence fair fairness free humanitarian intellectual intellectuals elite elites education charity comedian "
    "comedy art artist concern concerns outrage scandal scandals collusion controversy crisis threat threats victim "
    "victims racism racist racists bigotry abuse hate harassment privilege investigation investigations trial election "
    "elections revelation revelations information coincidence coincidences mistake mistakes accident conversation debate "
    "dialogue negotiation negotiations compromise safety security protection protections invasion resistance purist "
    "purists convictions principles principled liberal liberals populist populists professor professors scholar scholars "
    "scholarship authority authorities genius smart enlightened woke civilized civilised normal mainstream unity civility "
    "mandate consensus accountability responsibility morality moral ethics ethical religion faith prophet miracle cure "
    "treatment medicine vaccine healing voluntary donation donations gift gifts consultant adviser advisers analysis "
    "analyst analysts audit review logic reason reasoning argument arguments explanation source sources summit stimulus "
    "official officials civilian favor favour relief honest honorable honourable objective neutral savings cuts invitation "
    "gesture talks concession concessions volunteer volunteers adult adults savior saviour winner winners perfect "
    "bipartisan nonpartisan historic emergency fraud organic spontaneous friendship loyalty respect honor honour dignity "
    "sympathy empathy generosity gratitude forgiveness clarification correction".split()
)


def find_patterns(document: Document, matches: list[Match]) -> list[Match]:
    """The matches given and those of the patterns, in the order of the text, none overlapping.

    Where a pattern overlaps a match that was given, the given one stays: its entry says more.

    >>> from framing.text import annotate
    >>> [m.rule for m in find_patterns(annotate("Why not? She reluctantly admitted it."), [])]
    ['rhetorical_question', 'reporting_adverb']
    """
    taken = sorted((m.start, m.end) for m in matches)
    added: list[Match] = []
    for match in chain(
        _scare_quotes(document),
        _worded_patterns(document),
        find_turns(document),
        find_affixes(document),
    ):
        at = bisect_left(taken, (match.start, match.end))
        clash = (at < len(taken) and taken[at][0] < match.end) or (at > 0 and taken[at - 1][1] > match.start)
        if not clash:
            taken.insert(at, (match.start, match.end))
            added.append(match)
    return sorted([*matches, *added], key=lambda m: m.start)


def _scare_quotes(document: Document) -> Iterator[Match]:
    for voice in document.voices:
        if voice.kind != "scare" or not _speaks_of(document, voice.start):
            continue
        words = document.text[voice.start : voice.end].split()
        # In capitals it is the title of a work, a bill or a programme.
        if all(word[:1].isupper() for word in words) or len(words) > 2:
            continue
        if words[-1].lower().strip(",.;:!?") not in _CLAIMED:
            continue
        reason = "set in quotation marks although nobody is quoted: the marks keep a distance from the words"
        yield spanning(document, voice.start, voice.end, _SCARE, "scare_quotes", reason)


def _speaks_of(document: Document, start: int) -> bool:
    """Whether the writer uses the words for a thing ("the “reform” failed"); else they are named or taken from somebody."""
    first = bisect_left(document.word_ends, start + 1)
    before = document.words[first - 1] if first else ""
    # "Described it as a “deal”": somebody's words.
    if first > 1 and document.words[first - 2] == "as":
        return False
    beside = first > 0 and not document.normalized[document.word_ends[first - 1] : start].strip(" \"'")
    return beside and (
        before in DETERMINERS or before == "her" or before in _DOUBTED or before.endswith(("'s", "s'"))
    )


def _adverb(word: str) -> bool | None:
    """True for a word that may be one of the adverbs looked for."""
    return word.endswith("ly") and word not in _PLAIN_ADVERBS or None


_ADVERBS = Trait(_adverb)


def _worded_patterns(document: Document) -> Iterator[Match]:
    words, starts, ends = document.words, document.word_starts, document.word_ends
    for i in _ADVERBS.at(document.numbered):
        word = words[i]
        following = words[i + 1] if i + 1 < len(words) else ""
        gap = document.normalized[ends[i] : starts[i + 1]] if following else ""
        if gap == " " and following in _SAID and document.text[starts[i]].islower():
            if i and words[i - 1] in DETERMINERS:
                continue  # "a carefully argued brief"
            reason = f"{word!r} tells how the words were said, as the writer sees it"
            yield Match(starts[i], ends[i], word, _ADVERB, i, i, True, "reporting_adverb", reason)
        elif gap == ", " and _opens_large(document, i):
            reason = f"{word!r} opens the sentence with the writer's comment on it"
            yield Match(starts[i], ends[i], word, _STANCE, i, i, True, "stance_adverb", reason)


def _opens_large(document: Document, i: int) -> bool:
    """Whether word ``i`` opens its sentence and is no name ("Kelly, a retired officer, left")."""
    start, end = document.word_starts[i], document.word_ends[i]
    sentence = document.sentence_index(start)
    opens = sentence >= 0 and document.sentences[sentence].start == start and document.text[start].isupper()
    printed = document.text[start:end]
    return opens and printed not in document.names and "'" not in document.normalized[start:end]
