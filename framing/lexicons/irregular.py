"""Irregular forms of English verbs and nouns."""

from __future__ import annotations

# base: past, participle; "a/b" where both are in use. Prefixed verbs (over-, out-, mis-, ...) are looked up by their stem.
IRREGULAR_VERBS: dict[str, tuple[str, str]] = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
arise arose arisen
be was/were been
bear bore borne
beat beat beaten
become became become
beget begat begotten
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
gaslight gaslit/gaslighted gaslit/gaslighted
get got gotten/got
give gave given
go went gone
grind ground ground
grow grew grown
hang hung/hanged hung/hanged
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt/kneeled knelt/kneeled
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
leave left left
lend lent lent
let let let
lie lied lied
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
overcome overcame overcome
pay paid paid
plead pleaded/pled pleaded/pled
put put put
quit quit quit
read read read
rend rent rent
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slink slunk slunk
slit slit slit
smell smelled/smelt smelled/smelt
sneak sneaked/snuck sneaked/snuck
speak spoke spoken
speed sped/speeded sped/speeded
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
spit spat/spit spat/spit
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang/sprung sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
stride strode stridden
strike struck struck
string strung strung
strive strove/strived striven/strived
swear swore sworn
sweep swept swept
swell swelled swollen/swelled
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive thrived thrived
throw threw thrown
thrust thrust thrust
tread trod trodden
understand understood understood
uphold upheld upheld
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
wring wrung wrung
write wrote written
""".strip().splitlines()
    )
}

IRREGULAR_NOUNS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "goose": "geese", "mouse": "mice", "louse": "lice", "crisis": "crises", "thesis": "theses", "hypothesis": "hypotheses",
    "analysis": "analyses", "phenomenon": "phenomena", "criterion": "criteria", "elite": "elites", "thief": "thieves",
    "wolf": "wolves", "wife": "wives", "life": "lives", "knife": "knives", "half": "halves", "leaf": "leaves",
    "loaf": "loaves", "shelf": "shelves", "calf": "calves", "elf": "elves", "self": "selves", "hoof": "hooves",
    "scarf": "scarves", "hero": "heroes", "zero": "zeros", "echo": "echoes", "veto": "vetoes", "potato": "potatoes",
    "tomato": "tomatoes", "embargo": "embargoes", "torpedo": "torpedoes", "mosquito": "mosquitoes", "negro": "negroes",
    "desperado": "desperadoes", "innuendo": "innuendos", "quiz": "quizzes", "series": "series", "media": "media",
}  # fmt: skip
