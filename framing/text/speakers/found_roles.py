"""What each speaker of an article speaks as: looked for where the name stands, first where it was met first."""

from __future__ import annotations

from framing.text.names.index import NameBook
from framing.text.reading import Reading
from framing.text.speakers.roles import contender_or_doctor, role_of, spokesman_of
from framing.text.speakers.surrounding_words import is_local, listed_title, words_around, writes_for


class Roles:
    """The roles of an article's speakers; ``described`` holds what stood around each where it was met first."""

    def __init__(self, reading: Reading, book: NameBook, described: dict[str, str]) -> None:
        self.reading = reading
        self.book = book
        self._described = described
        self._roles: dict[str, str] = {}

    def role(self, speaker: str) -> str:
        """What the speaker speaks as, by the name and by what stood around it where the speaker was met first."""
        if speaker not in self._roles:
            self._roles[speaker] = ""  # two may each be called the other's aide
            roles = {self._find_role(one) for one in speaker.split("; ")}  # of joint speakers what both are
            self._roles[speaker] = roles.pop() if len(roles) == 1 else ""
        return self._roles[speaker]

    def _find_role(self, speaker: str) -> str:
        # A name tells its role by what stands around it; "pilots", "her husband" only by the word itself.
        contexts = [self._described.get(speaker, "") if speaker[:1].isupper() else ""]
        found = role_of(speaker, contexts[0])
        places = [] if found else self.book.places(speaker)
        for first, end in places:
            contexts.append(words_around(self.reading, first, end))
            found = role_of(speaker, contexts[-1])
            if found:
                return found
        if found or not speaker[:1].isupper():
            return found
        weak = (contender_or_doctor(speaker, context) for context in contexts)
        return (
            next(filter(None, weak), "")
            or next(filter(None, (self._role_at(place) for place in places)), "")
            or self._of_whom_he_speaks_for(speaker, contexts)
        )

    def _role_at(self, place: tuple[int, int]) -> str:
        """What somebody is by where the name stands: under a title for several, as an author, with a town or an age."""
        title = listed_title(self.reading, place[0])
        if title:
            return role_of(title, "")
        if role_of(writes_for(self.reading, place[1]), "") == "media":
            return "media"
        return "citizen" if is_local(self.reading, *place) else ""

    def _of_whom_he_speaks_for(self, speaker: str, contexts: list[str]) -> str:
        """The role of the person whose spokesman or aide this is: "Lund spokesman Jan Berg"."""
        for context in contexts:
            whom = self.book.full(spokesman_of(speaker, context))
            known = self.book.lookup(whom) if whom and whom != speaker else None
            role = self.role(whom) if known else ""
            if known and role and (known.person or role in ("official", "corporate")):
                return role
        return ""
