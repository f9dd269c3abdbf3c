"""Singular nouns that name a person, by a list and by their endings."""

from __future__ import annotations

from collections.abc import Sequence

from framing.text.wordclasses import TITLE_ENDS, TITLES

PERSON_ENDINGS = ("ist", "er", "or", "ian", "man", "woman", "ant", "ent", "ee", "eer", "ess")
PERSON_NOUNS = (TITLES - {"majority", "minority", "prime", "vice", "acting", "defense"}) | frozenset(
    "official mother father son daughter wife husband widow uncle aunt pal friend neighbour neighbor "
    "witness aide boy girl man woman "
    "teenager youth veteran pensioner expert scholar academic critic ally pilot nurse monk priest nun "
    "victim suspect guest".split()
)
# These end like persons and are none.
_NOT_PERSONS = frozenset(
    """
    accent access accident address after anger another answer assist banner better border cancer center chapter
    closer coffee color committee component consent consider consist constant content corner counter covenant
    cover current danger december decree deeper degree deliver differ different disaster discover disorder distant
    dress earlier either encounter error event evident exist extent factor favor fever fewer finger floor flower
    former frequent further gender giant grant greater guarantee guess harbor heist hesitant higher honor horror
    humor hunger important incident inner insist instant labor larger later laughter lesser letter liver longer
    lower matter meridian mirror murder neither never newer newsletter november number october offer older order
    other outer paper patent patient percent persist plant poster power prefer pregnant present press process
    progress proper quarter rather recent recover refer register relevant reluctant remember resist restaurant
    router rumor sector semester september shoulder shower shutter significant silent slant slaughter smaller
    stress stronger success suffer summer super talent terror theater three thunder together tower trailer
    transfer twist under upper urgent vacant vigor violent waist warrant water weaker weather whether wider winter
    wither wrist younger
    """.split()
)


def is_person_noun(noun: str) -> bool:
    """True for a singular noun that names a person by the look of it: "biologist", "rower", "trustee".

    >>> is_person_noun("biologist"), is_person_noun("moment")
    (True, False)
    """
    if noun in PERSON_NOUNS:
        return True
    made = noun.endswith(PERSON_ENDINGS) and not noun.endswith(("ment", "ness", "less"))
    return made and len(noun) > 4 and noun not in _NOT_PERSONS


def is_title_alone(words: Sequence[str], run: tuple[int, int]) -> bool:
    """True for "Inspector General", "Arlandic Prime Minister", which name nobody; "Officer Dean" does."""
    return run[1] - run[0] > 1 and words[run[1] - 1] in TITLE_ENDS and words[run[1] - 2] in TITLES
