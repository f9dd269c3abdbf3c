"""Of whom a verb is said: the subject over relative clauses, infinitives, joined verbs and what stands between commas."""

from __future__ import annotations

from dataclasses import dataclass

from framing.claims.frames.chunk import Chunk
from framing.claims.frames.parties import Parties
from framing.claims.synonyms import SAYING

REACH = 14
# After these a clause of its own may follow ("people who fear the mill will close").
_THINKING = frozenset(
    "mean means meant fear fears feared hope hopes hoped ensure ensures know knows knew insist insists learned".split()
)


@dataclass(frozen=True, slots=True)
class Doers(Parties):
    """The chunks of a sentence, asked for what its verbs are said of."""

    def subject(self, v: int) -> Chunk | None:
        """The noun phrase that the verb at chunk ``v`` is said of."""
        parts = self.parts
        k = v - 1
        led_to = False
        while k >= 0 and (parts[k].kind in ("aux", "adverb", "time") or parts[k].word in ("to", "not")):
            led_to = led_to or parts[k].word == "to"
            k -= 1
        if k < 0:
            return self._following(v)
        here = parts[k]
        if here.kind == "rel":
            return self._antecedent(k)
        if led_to or here.kind == "verb":
            return self._controller(k)
        ing = self.parsed.tokens[parts[v].first].low.endswith("ing") and k == v - 1
        absolute = here.kind == "np" and k == v - 1 and (ing or k > 0 and parts[k - 1].word == "with")
        if absolute:  # "with Velt named as the owner", "show Velt overtaking Maro"
            return here
        if (
            k == v - 1
            and k > 1
            and (parts[k - 1].kind, parts[k - 2].kind) == ("prep", "verb")
            and self.by_follows(v)
        ):
            return here  # "lives in a house built by Velt"
        if (
            ing
            and here.word in ("for", "of", "from")
            and k > 1
            and (parts[k - 1].names and parts[k - 2].kind == "verb")
        ):
            return parts[k - 1]  # "fined Velt for bribing Maro"
        if here.kind == "prep" or ing and here.word == ",":
            return self.main_subject(k) or self._following(v)
        if here.kind == "join":
            return self.main_subject(k)
        if here.word == ",":
            return self._over_comma(k)
        return self._leftward(k)

    def by_follows(self, v: int) -> bool:
        """Whether "by" follows the verb at chunk ``v``, or its particle."""
        after = [c.word for c in self.parts[v + 1 : v + 3]]
        return after[:1] == ["by"] or after[1:] == ["by"] and self.parts[v + 1].kind == "adverb"

    def _controller(self, k: int) -> Chunk | None:
        """Whose act an infinitive is: "asked Velt to pay" Velt's, "Velt agreed to pay" Velt's."""
        parts = self.parts
        if parts[k].kind == "np":
            governed = k > 0 and parts[k - 1].kind == "prep" and parts[k - 1].word != "for"
            return self._leftward(k) if governed else parts[k]
        if parts[k].kind == "verb":
            return self.subject(k)
        return self._leftward(k)

    def _leftward(self, k: int) -> Chunk | None:
        """The nearest noun phrase to the left that no preposition governs."""
        parts = self.parts
        while k >= 0:
            chunk = parts[k]
            if chunk.kind == "np":
                first = self._first_joined(k)
                if (
                    first
                    and parts[first - 1].kind == "prep"
                    and parts[first - 1].word not in ("that", "because", "before", "after", "since", "as")
                ):
                    k = first - 2
                    continue
                if (embedded := self._embedded(first)) >= 0:
                    return (
                        self._antecedent(embedded)
                        if parts[embedded].kind == "rel"
                        else self._leftward(embedded)
                    )
                return chunk
            if chunk.word == ",":
                return self._over_comma(k)
            if chunk.kind in ("time", "adverb", "other"):
                k -= 1
                continue
            if chunk.kind == "prep":
                k -= 1
                continue
            if chunk.kind == "verb":  # a reduced clause: "the firm hired by Velt rents"
                return self.subject(k)
            if chunk.word in ('"', ")", "-"):
                k -= 1
                continue
            return None
        opens = len(parts) > 1 and parts[0].kind == "prep" and parts[1].kind == "np" and parts[1].names
        return parts[1] if opens and not parts[1].after_names else None  # "Under the accord Ostrava will"

    def _first_joined(self, k: int) -> int:
        """The first of the phrases that "and" joins to the one at chunk ``k``, where one thing governs them all.

        Of "the talks between Maro and Velt" it is Maro; of "she spoke to Maro and Velt left" Velt, who begins a clause.
        """
        parts, first = self.parts, k
        while first > 2 and parts[first - 1].kind == "join" and parts[first - 2].kind == "np":
            first -= 2
        if first == k or self._embedded(first) >= 0:
            return first
        opened = max((j for j in range(first) if parts[j].kind in ("mark", "rel", "break")), default=-1)
        told = any(c.kind in ("verb", "aux") for c in parts[opened + 1 : first])
        return k if told or parts[first - 1].kind != "prep" else first

    def _embedded(self, k: int) -> int:
        """Where to look on from an object at chunk ``k`` inside a subject ("the man who shot her", "a plan to sell it").

        The relative, or what stands before "to" or the participle; -1 where the verb before the object is no part of a subject.
        """
        parts, tokens = self.parts, self.parsed.tokens
        v = k - 1
        if v < 1 or parts[v].kind != "verb" or tokens[parts[v].first].low in SAYING | _THINKING:
            return -1
        j = v - 1
        while j > 0 and parts[j].kind in ("aux", "adverb", "time"):
            j -= 1
        if parts[j].kind == "rel":
            return j
        before = parts[j - 1].kind if j else ""
        if parts[j].word == "to" and before == "np":
            return j - 1
        ing = j == v - 1 and tokens[parts[v].first].low.endswith("ing")
        return (
            j if ing and parts[j].kind == "np" or ing and parts[j].kind == "prep" and before == "verb" else -1
        )

    def _over_comma(self, k: int) -> Chunk | None:
        """The phrase before what stands between two commas, the second at chunk ``k``."""
        parts = self.parts
        opened = next((j for j in range(k - 1, max(-1, k - REACH), -1) if parts[j].word == ","), -1)
        if opened > 0:
            return self._leftward(opened - 1)
        return self._leftward(k - 1)

    def _antecedent(self, k: int) -> Chunk | None:
        """What a relative pronoun at chunk ``k`` stands for."""
        parts = self.parts
        j = k - 1
        if j >= 0 and parts[j].kind == "prep":
            j -= 1
        j -= j >= 0 and parts[j].word == ","
        if j < 0 or parts[j].kind != "np":
            return self._leftward(j) if j >= 0 else None
        while j > 2 and parts[j - 1].word == "not" and parts[j - 2].word == ",":
            j -= 3
        if not parts[j].names and j and parts[j - 1].word in ("is", "was", "are", "were"):
            return self.subject(j) or parts[j]  # "Velt is the one that brought the case"
        return parts[j]

    def main_subject(self, k: int) -> Chunk | None:
        """The subject of the nearest verb to the left of chunk ``k``."""
        for j in range(k - 1, -1, -1):
            if self.parts[j].kind == "verb":
                return self.subject(j)
            if self.parts[j].kind == "aux" and j and self.parts[j - 1].kind == "np":
                return self._leftward(j - 1)
        return None

    def _following(self, v: int) -> Chunk | None:
        """The phrase after the next comma, for a verb that opens the sentence ("Hired by Velt, Maro ...")."""
        comma = next((j for j in range(v + 1, len(self.parts)) if self.parts[j].word == ","), -1)
        after = self.parts[comma + 1] if 0 < comma < len(self.parts) - 1 else None
        return after if after is not None and after.kind == "np" else None

    def mover(self, k: int) -> Chunk | None:
        """What goes the way that begins at chunk ``k``: the object before it, or the subject."""
        return self._leftward(k - 1) or self.main_subject(k)
