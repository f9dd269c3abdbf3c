"""Hedges, boosters, factives and assertives: how sure the wording is, which is not the same as loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from framing.features.base import DocumentTransformer, Evidence, narrator_words
from framing.lexicons.lexicon import Lexicon, load_lexicon
from framing.text import Document
from framing.text.document import NARRATOR

MEASURE = "epistemic"
_WHAT = {
    "hedge": "leaves room for doubt",
    "booster": "closes the question",
    "factive": "takes what follows for true",
    "assertive": "puts a claim forward without vouching for it",
}


class EpistemicCues(DocumentTransformer):
    """Hedges, boosters, factives and assertives per 100 words of the narrator.

    Parameters
    ----------
    lexicon : str, path or Lexicon, default "epistemic"
        The packaged list of cues, or your own.

    Attributes
    ----------
    lexicon_ : Lexicon

    Notes
    -----
    ``hedge_per_100_words`` and so on count cues in the narrator's voice for every 100 words the narrator speaks; range 0
    upwards, higher = more cues. ``quoted_per_100_words`` counts all cues inside reported speech for every 100 reported words.
    Classes after Hooper (1975) and Hyland (2005); the words are the project's own choice. The measure says how sure the wording
    is, not whether it is loaded.

    Examples
    --------
    >>> from framing.text import annotate
    >>> cues = EpistemicCues().fit([])
    >>> [row.text for row in cues.evidence(annotate("Perhaps the plan will clearly work."))]
    ['Perhaps', 'clearly']
    """

    def __init__(self, lexicon: str | Path | Lexicon = "epistemic") -> None:
        self.lexicon = lexicon

    def _fit(self, documents: Sequence[Document]) -> None:
        self.lexicon_ = self._ready()

    def _ready(self) -> Lexicon:
        return self.lexicon if isinstance(self.lexicon, Lexicon) else load_lexicon(self.lexicon)

    def _feature_names(self) -> list[str]:
        return [*(f"{c}_per_100_words" for c in self.lexicon_.categories), "quoted_per_100_words"]

    def _row(self, document: Document) -> list[float]:
        narrated = narrator_words(document)
        counts = Counter(
            row.category if row.voice == NARRATOR else "quoted voice" for row in self.evidence(document)
        )
        own = [100 * counts[c] / max(narrated, 1) for c in self.lexicon_.categories]
        return [*own, 100 * counts["quoted voice"] / max(len(document.words) - narrated, 1)]

    def evidence(self, document: Document) -> list[Evidence]:
        """The cues of one document in the order of the text; works on an unfitted measure too."""
        lexicon = self.lexicon_ if hasattr(self, "lexicon_") else self._ready()
        rows = []
        for match in lexicon.find(document):
            voice = document.voice_at(match.start, match.end)
            entry = match.entry
            rows.append(
                Evidence(
                    start=match.start,
                    end=match.end,
                    text=document.text[match.start : match.end],
                    measure=MEASURE,
                    term=entry.term,
                    category=entry.category,
                    voice=voice.kind if voice else NARRATOR,
                    speaker=voice.speaker if voice else "",
                    rule="entry",
                    reason=f"{entry.term!r} {_WHAT.get(entry.category, 'is a cue of ' + entry.category)}",
                    lexicon=entry.lexicon or lexicon.label,
                )
            )
        return rows
