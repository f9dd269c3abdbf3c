"""Nouns that can stand for a speaker: people, what speaks through people, and what is printed or shown."""

from __future__ import annotations

#: Persons and groups that no ending gives away (-er, -ist and the like do).
PEOPLE = frozenset(
    """
    abbot accomplice acolyte addict adult advocate ally ambulance americans apologist apprentice aristocrat
    asylum-seeker athlete associate attendee au-pair aunt barman bench billionaire bishop boss bride brother bureaucrat
    caddie cadet camp candidate captain caucus celebrity charge-d'affaires chef chief child children choir cleric
    clerk client coach cohort colleague collective comic commune companion complainant comrade conservatives cook
    cop councilmen counterpart couple courier cousin crew critic crowd cub curate customer daughter dean delegate
    delegation democrat democrats detective diplomat dissident don duo elders electorate entourage evangelicals
    exec executive exile expat expert family feds fellow fiance fiancee fisherfolk foe friend graduate grandchild
    grandchildren granddaughter grandson group guard guest guide guru half hawk head heir herdsmen hero hippie
    host household in-law individual inmate insurgent intellectual intern jockey judge juvenile kid knight
    laureate leadership liaison management liberals lifeguard lobby locals maestro magistrate man mate matriarch mechanic
    medic member men mentor millionaire mob moderates mom monarch monk mum nation neighborhood neighbourhood
    neophyte nephew newcomer niece nobleman nomad novelist nun nurse observer operative opponent opposition
    optimist orphan outfit paramedic partisan passer-by pastor patriarch patron peer people personality personnel
    persons pianist pilot plaintiff playwright poet police pope presenter presidency priest professional
    progressives public pupil quartet rabbi radicals ranks rebel recluse recruit refugee relative rep republicans
    respondent rest ringleader rival royals runaway sage sceptic scholar scout seminarian senate servicemen
    shepherd sheriff sherpa sibling side skeptic sleuth smith soprano sponsor spouse spy squad staff stalwart
    stand-in star statesman student sympathizer team teen tenant tenor thief toddler townsfolk townspeople trainee
    tribe trio troops troupe tutor twin tycoon uncle understudy unit user veteran vicar victim volunteer wife wing
    wives woman women world youngster youth
    """.split()
)

#: Buildings, places and bodies that speak through somebody: "the palace called it fiction".
PLACES_THAT_SPEAK = frozenset(
    """
    abbey academy airport archive area arm bakery barracks base bloc borough branch brand brewery bridge camp
    cartel casino cathedral chain chamber chapel charity church cinema circuit city clinic club coastguard college colony
    community consulate cooperative council country county court crown depot diocese district division dock duchy
    elite embassy enclave enterprise establishment estate exchange factory faculty farm festival fleet foundry
    franchise fund gallery garrison gym harbor harbour headquarters hospice hospital hotel hotline household
    industry institution jury kremlin lab laboratory leadership league library lodge majority mall market
    mayoralty mill mine minority mission monarchy monastery mosque museum newsroom nursery observatory orchestra
    outlet palace parish park pit plant platform police port prefecture presbytery presidency prison prosecution
    pub quarry reactor refinery regime region republic reserve resort restaurant salon school secretariat sect
    seminary shipyard shop slaughterhouse smelter society stable stadium state store studio supermarket synagogue
    syndicate synod system tavern temple theater theatre town trade trawler treasury tribunal trust vatican venue
    village vineyard winery works yard zoo
    """.split()
)

#: What is written, printed, broadcast or shown, and so can say something.
PRINTED = frozenset(
    """
    accord account act ad advert advertisement advisory affidavit agreement alert allegation amendment
    announcement appeal archive assessment audio banner barometer bill billboard biography blog blueprint booklet
    brief broadcast bulletin caption catalogue census channel chart charter circular clause clip code commentary
    commercial communique conclusion constitution contract cover coverage datum deal decision declaration decree
    deposition diary directive disclosure draft edict estimate evidence excerpt file finding flyer footage
    forecast form guidance guideline handbook hashtag headline histories history image index inquest inquiry
    interview investigation invitation judgement judgment label law leaflet leak ledger legend legislation list
    log logo magazine manifesto manual map measure memoir menu minutes motion motto newsletter notice notification
    number oath op-ed opinion order outline page pamphlet panel paper paragraph passage petition photo photograph
    picture piece placard plan plaque playbook podcast policy poster preamble prediction proclamation profile
    program programme projection proposal provision questionnaire rating readout record referendum register
    regulation remark research resolution response result resume resumé rule ruling schedule script section series
    sign site slide slogan statistic story submission subpoena suit summary table tape telegram test text textbook
    timeline tip title transcript translation treaty tribute tweet verdict version video warning website will wire
    word wording
    """.split()
)

#: These end like -men, -eur or -mate and are nobody.
NOT_MADE = frozenset(
    """
    abdomen amen climate estimate grandeur intimate legitimate omen regimen semen specimen ultimate
    """.split()
)
