"""Policy frames: from which side a sentence looks at its matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from framing.features.base import DocumentTransformer, Evidence, voice_of_word
from framing.features.emphasis import Emphasis, emphasis, hits_by_sentence, weigh
from framing.features.term_index import TermHit, TermIndex, read_terms
from framing.text import Document
from framing.text.normalize import lower_in_place, normalize
from framing.text.tokens import word_spans

#: The frames told apart, after Boydstun et al.'s policy frames codebook.
FRAMES = (
    "economic",
    "morality",
    "fairness_and_equality",
    "legality_and_crime",
    "political_and_policy",
    "security_and_defense",
    "health_and_safety",
    "cultural_identity",
    "public_sentiment",
)
#: Least weight of terms with which a sentence that stands alone is said to have a frame.
MIN_WEIGHT = 2.0
#: The same in an article, where most sentences have none: one sure term, or two. One word of weight 2 misleads as often as not.
MIN_IN_ARTICLE = 3.0
LEXICON = "frames 1"


@cache
def _index() -> TermIndex:
    return TermIndex(read_terms("frames"))


def frame_of(sentence: str) -> str | None:
    """The policy frame of one sentence, or None where its words speak for none.

    Each listed term that occurs adds its weight (1 to 3) to its frame, once; the frame with the most weight is
    returned, if that is at least 2.

    Parameters
    ----------
    sentence : str
        One sentence, any case.

    Returns
    -------
    str or None
        A name from :data:`FRAMES`.

    Raises
    ------
    TypeError
        Where ``sentence`` is no string.

    Notes
    -----
    Source of the frames: Boydstun, Card, Gross, Resnik and Smith (2014), Tracking the development of media frames within and
    across policy issues. The list of terms is this project's.

    Examples
    --------
    >>> frame_of("The jury found the mayor guilty of fraud.")
    'legality_and_crime'
    >>> frame_of("It rained.") is None
    True
    """
    if not isinstance(sentence, str):
        raise TypeError(f"sentence must be a string, got {type(sentence).__name__}.")
    lowered = lower_in_place(normalize(sentence))
    words = [lowered[a:b] for a, b in zip(*word_spans(lowered), strict=True)]
    return _strongest(weigh(words, _index().find(words)), MIN_WEIGHT)


def _strongest(weights: Mapping[str, float], least: float) -> str | None:
    """The frame with the most weight, None below ``least``; of two alike the one that the sentence names first."""
    best = max(weights, key=weights.__getitem__, default="")
    return best if best and weights[best] >= least else None


class Frames(DocumentTransformer):
    """Share of an article's sentences in each policy frame.

    Every sentence gets the frame with the most weight, or none below 3: one sure term or two that hint, where :func:`frame_of`
    does with less. Columns, each 0..1, higher = more of the article:

    ``<frame>_share``
        sentences with that frame by all sentences that have words;
    ``<frame>_weighted_share``
        the same with the headline counted three times, the lead twice, and the rest 1 falling to 0.5 at the end.

    Over frames the shares add up to 1 less the sentences in no frame.

    A sentence has one frame at most here; a long one may well have two. Frames are not topics: an election told as a matter of
    money is framed economically.

    Source: Boydstun et al. (2014) for the frames; the list of terms is this project's.

    Examples
    --------
    >>> frames = Frames().fit([])
    >>> row = dict(zip(frames.get_feature_names_out(), frames.transform(["The jury found him guilty of fraud."])[0]))
    >>> float(row["legality_and_crime_share"])
    1.0
    """

    def _fit(self, documents: Sequence[Document]) -> None:
        self.index_ = _index()

    def _feature_names(self) -> list[str]:
        return [f"{frame}_{kind}" for kind in ("share", "weighted_share") for frame in FRAMES]

    def _row(self, document: Document) -> Sequence[float]:
        found = self._emphasis(document).values()
        return [*(e.share for e in found), *(e.weighted_share for e in found)]

    def frame_rows(self, document: Document) -> list[dict[str, Any]]:
        """One row a frame: ``frame``, ``share`` and ``weighted_share`` (0..1), ``sentences`` (how many have it)."""
        return [{"frame": frame, **e._asdict()} for frame, e in self._emphasis(document).items()]

    def _emphasis(self, document: Document) -> dict[str, Emphasis]:
        return emphasis(document, FRAMES, ((n, {frame: 1.0}) for n, frame, _ in self._framed(document)))

    def evidence(self, document: Document) -> list[Evidence]:
        """The terms that gave each sentence its frame, in the order of the text; ``score`` is weight by 3."""
        found = []
        for _, frame, hits in self._framed(document):
            for hit in hits:
                start, end = document.word_starts[hit.first], document.word_ends[hit.last]
                voice, speaker = voice_of_word(document, hit.first)
                found.append(
                    Evidence(
                        start, end, document.text[start:end], "frame", hit.term.term, frame,
                        score=hit.term.weight / 3, voice=voice, speaker=speaker, rule="frame_term",
                        reason=f"listed for the frame {frame.replace('_', ' ')} with weight {hit.term.weight:g} of 3",
                        lexicon=LEXICON,
                    )
                )  # fmt: skip
        return found

    def _framed(self, document: Document) -> Iterator[tuple[int, str, list[TermHit]]]:
        """Sentence, its frame, and the hits that speak for it."""
        for sentence, hits, weights in hits_by_sentence(document, self.index_):
            frame = _strongest(weights, MIN_IN_ARTICLE)
            if frame is not None:
                yield sentence, frame, [hit for hit in hits if hit.term.category == frame]
