"""Words that are of one kind wherever they stand: prepositions, pronouns, helpers, titles, times."""

from __future__ import annotations

from framing.claims.acts.phrases import forms

PREPOSITIONS = frozenset(
    """in on at to by with against into over under for during until amid near about between through without outside inside from
    off onto across along around behind beside beyond despite following including toward towards upon within than of as above
    below beneath alongside before after like per via since among because""".split()
)

RELATIVES = frozenset("who which whom whose that".split())

JOINING = frozenset("and or nor but".split())

BREAKS = frozenset("when while although though if unless whether where whereas then yet so".split())

PRONOUNS = frozenset("he she it they him them her himself herself itself themselves".split())

OWNERS = frozenset("his her its their".split())

OPENERS = frozenset(
    "the a an this that these those its his her their no any some every each all both either another".split()
)

AUXILIARIES = frozenset(
    """is are was were be been being get got gets has have had having will would shall should can could may might must do
    does did not never n't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't don't doesn't didn't can't cannot
    couldn't""".split()
)

ADVERBS = frozenset(
    """also then later now just still already finally again once twice ever only even eventually yesterday today tomorrow
    earlier instead afterwards thereafter however meanwhile too""".split()
)

TITLES = frozenset(
    """president minister judge governor gov mayor sergeant constable inspector detective captain general colonel senator sen king
    queen prince princess doctor dr professor prof bishop father chief sir dame lord lady justice rep sheriff officer deputy
    secretary chancellor premier mr mrs ms rev reverend imam rabbi archbishop cardinal lieutenant major""".split()
)

TIMES = frozenset(
    """last next this early late yesterday today tomorrow tonight morning afternoon evening night week month year season
    spring summer autumn winter weekend""".split()
)

# Verbs that govern "to"; most of the base forms are nouns too.
_GOVERNING = "plan want agree seek hope intend promise refuse decline vow pledge aim offer threaten try need expect fail".split()
GOVERNING = frozenset((*_GOVERNING, *(form for base in _GOVERNING for form in forms(base)[1:])))
