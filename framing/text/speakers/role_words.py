"""Words that tell what somebody speaks as: nouns of people and bodies, well-known bodies by name, what presides over what."""

from __future__ import annotations


def _role(name: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), name)


#: Nouns, beside a name or as the speaker. Later rows give way to earlier ones where a word stands in two.
NOUNS = (
    _role("citizen", (
        "resident residents neighbor neighbour neighbors neighbours farmer farmers witness witnesses eyewitness eyewitnesses "
        "student students parent parents mother "
        "father villager villagers worker workers voter voters shopper shoppers commuter commuters customer "
        "customers survivor survivors victim victims driver drivers teacher teachers "
        "husband wife son daughter brother sister grandfather grandmother girlfriend boyfriend widow "
        "nurse nurses tourist tourists family families passenger passengers fan fans refugee refugees migrant migrants "
        "pensioner pensioners retired onlooker onlookers bystander bystanders"))
    | _role("official", (
        "president minister premier chancellor secretary senator sen rep representative congressman "
        "congresswoman governor gov mayor "
        "ambassador envoy general gen colonel col commander admiral police sheriff detective inspector "
        "judge justice prosecutor prosecutors "
        "government ministry department administration house agency council councillor councilman "
        "councilwoman official officials "
        "commissioner officer officers lawmaker lawmakers parliament congress senate army navy military "
        "deputy king queen prince chief undersheriff president-elect dictator taoiseach "
        "sens reps govs senators governors ministers vice-president "
        "ranger trooper bureau authority embassy court commission nations pentagon kremlin undersecretary mp detectives "
        "superintendent treasury fed authorities justices "
        "judges mayors presidents commissioners councillors legislator legislators regulator regulators ambassadors sheriffs "
        "governments agencies courts investigators prosecution diplomats mps commanders "
        "rapporteur coroner assemblyman assemblywoman alderman comptroller statehouse secretary-general "
        "fbi cia nsa doj dhs epa fda cdc irs nasa noaa fema usda gao cbo nih faa fcc tsa atf dea pm capt lt sgt"))
    | _role("corporate", (
        "ceo cfo coo company companies corporation corp inc ltd plc llc executive executives founder "
        "co-founder owner businessman "
        "businesswoman manufacturer investor investors entrepreneur chairman airline retailer developer "
        "manager firm industry "
        "manufacturers entrepreneurs airlines retailers developers firms automaker automakers businesses insurers "
        "carmaker carmakers drugmaker employers"))
    | _role("opposition", (
        "critic critics opponent opponents opposition activist activists protester protesters protestors "
        "demonstrator demonstrators rebel "
        "rebels dissident dissidents campaigner campaigners insurgents militants militant union unions "
        "advocate advocates organizer organizers organiser organisers skeptic skeptics sceptic sceptics detractors "
        "environmentalist environmentalists jihadists separatists marchers strikers whistleblower whistleblowers "
        "whistle-blower whistle-blowers"))
    | _role("expert", (
        "doctor doctors professor professors analyst analysts economist economists researcher researchers "
        "scientist "
        "scientists scholar scholars expert "
        "experts historian institute university study survey poll think-tank academic academics "
        "strategist pollster "
        "specialist specialists engineer physicist "
        "ethicist statistician demographer lecturer "
        "studies surveys polls historians strategists pollsters engineers physicians physician pediatrician psychiatrist "
        "forecasters forecaster fact-checkers fact-checker geographer internist"))
    | _role("media", (
        "reporter reporters journalist journalists newspaper newspapers cnn bbc reuters afp xinhua nbc "
        "cbs msnbc npr media broadcaster editor editors editor-in-chief columnist columnists correspondent anchor "
        "correspondents anchors commentator commentators pundit pundits blogger bloggers outlet outlets magazine magazines "
        "broadcasters publisher co-host co-hosts moderator moderators newscaster abc pbs cnbc"))
)  # fmt: skip
#: People without a name who speak for nobody but themselves; beside a name these words tell nothing ("a veteran mayor").
ORDINARY = frozenset(
    "man woman men women mom moms dad dads kids teens teenagers children boy girl friend friends employee employees "
    "veteran veterans patient patients tenant tenants taxpayers consumers homeowner homeowners pedestrians churchgoers "
    "attendees viewers readers users respondents participants plaintiff plaintiffs players workmates classmates coworkers "
    "colleagues relatives public americans "
    "adults immigrants truckers waitress waiter motorist motorists campers hikers mourners worshippers".split()
)
#: Words that name a role only beside these: "Majority Leader", "special counsel", "talk show host".
BESIDE = {
    "leader": (frozenset(("majority", "minority", "democratic", "republican")), "official"),
    "diplomat": (frozenset(("top", "senior", "chief", "us")), "official"),
    "agent": (frozenset(("special", "federal", "patrol", "customs", "border")), "official"),
    "agents": (frozenset(("special", "federal", "patrol", "customs", "border")), "official"),
    "whip": (frozenset(("majority", "minority", "democratic", "republican", "chief")), "official"),
    "counsel": (frozenset(("special", "independent")), "official"),
    "speaker": (frozenset(("house", "assembly", "commons", "senate", "parliament")), "official"),
    "attorney": (frozenset(("district", "us", "state", "county", "city")), "official"),
    "chair": (frozenset(("committee", "subcommittee", "fed", "reserve", "commission", "council")), "official"),
    "clerk": (frozenset(("county", "town", "city", "court")), "official"),
    "adviser": (frozenset(("security", "presidential")), "official"),
    "advisor": (frozenset(("security", "presidential")), "official"),
    "fellow": (frozenset(("senior", "research", "visiting", "nonresident", "resident", "policy")), "expert"),
    "spokesman": (frozenset(("state", "county", "city", "division", "district")), "official"),
    "spokeswoman": (frozenset(("state", "county", "city", "division", "district")), "official"),
    "host": (frozenset(("show", "news", "radio", "tv", "talk", "television", "podcast", "network")), "media"),
    "writer": (frozenset(("staff", "magazine", "sports")), "media"),
    "contributor": (frozenset(("news", "fox", "network")), "media"),
}  # fmt: skip
#: Somebody else's: "his opponent Ana Lund".
RIVALS = frozenset(("opponent", "opponents", "critic", "detractors"))
#: Who stands for an office and holds none that the text tells contests those who do.
CONTENDERS = frozenset(("candidate", "nominee", "hopeful", "contender", "challenger", "frontrunner", "front-runner"))  # fmt: skip
#: In lower case these are other words: "works in the boiler house", "the general mood", "in just a sec".
ONLY_NAMES = frozenset("house nations fed treasury general justice congress senate lt abc".split())
#: Bodies that their whole name gives away. A country or its capital that speaks is its government.
BODIES = (
    dict.fromkeys(
        "israel iran china russia ukraine britain france germany turkey syria iraq japan canada mexico india pakistan egypt "
        "cuba venezuela brazil australia italy spain poland greece hungary qatar libya yemen lebanon afghanistan taiwan "
        "moscow beijing tehran kyiv kiev ankara pyongyang seoul brussels baghdad damascus riyadh jerusalem "
        "un who omb sec ice hud eu nato unicef unhcr imf iaea opec cbp dot vatican".split()
        + ["north korea", "south korea", "saudi arabia", "united states", "united kingdom", "european union"]
        + [
            "world health organization",
            "world bank",
            "national weather service",
            "coast guard",
            "national guard",
        ]
        + ["white house", "supreme court", "us", "uk", "national hurricane center", "national archives"]
        + ["national institutes of health", "customs and border protection", "international monetary fund"],
        "official",
    )
    | dict.fromkeys(
        "politico buzzfeed bloomberg propublica breitbart axios vox slate salon huffpost univision telemundo espn newsmax "
        "jazeera tass yonhap kyodo nyt wsj tmz newsweek hill intercept federalist fivethirtyeight interfax "
        "atlantic economist".split()
        + [
            "al jazeera",
            "new yorker",
            "rolling stone",
            "democracy now",
            "national review",
            "the hill",
            "roll call",
            "mother jones",
            "usa today",
            "free press",
            "fox",
            "fox news",
            "ap",
        ],
        "media",
    )
    | dict.fromkeys(["pew", "gallup", "rasmussen", "rand", "quinnipiac"], "expert")
    | dict.fromkeys(
        "isis isil taliban hamas hezbollah al-qaeda al-qaida houthis".split() + ["islamic state"],
        "opposition",
    )
    | dict.fromkeys(
        "facebook twitter google amazon apple microsoft boeing airbus uber lyft tesla spacex huawei walmart exxon exxonmobil "
        "chevron shell bp pfizer moderna nbcuniversal comcast verizon disney netflix youtube tiktok toyota volkswagen "
        "intel samsung sony nike starbucks monsanto citigroup goldman jpmorgan halliburton fedex airbnb".split()
        + [
            "general motors",
            "goldman sachs",
            "wells fargo",
            "duke energy",
            "general electric",
            "american airlines",
        ],
        "corporate",
    )
)
#: Last words of the names of public bodies.
PUBLIC_ENDS = frozenset("force forces guard service patrol reserve archives county township".split())
#: What a law, a court or a prosecutor puts on paper.
PAPERS_OF_STATE = frozenset(
    "indictment indictments ruling rulings verdict warrant subpoena subpoenas injunction".split()
)
#: Last words of the names of papers and programmes.
MEDIA = frozenset(
    "times post journal news tribune herald gazette guardian telegraph radio tv television magazine globe examiner "
    "chronicle inquirer observer dispatch mirror mail courier sentinel insider beast caller reporter weekly blaze "
    "sun star register bee wire dispatches telegram picayune standard monthly".split()
)
#: Bodies that are not what their members are: "the Machinists' League, which represents workers".
UNIONS_OF = frozenset("league association federation society alliance network committee".split())
#: Who presides over one of these, or founded it, holds no public office: "president of the Federation for Open Roads".
CIVIL = frozenset(
    "association federation society foundation alliance network coalition union league club fund institute center centre project "
    "action group group's guild chamber watch organization organization's organisation trust forum voice movement movement's "
    "caucus charity patriots campaign committee conference convention church school schools "
    "initiative nonprofit tribe fellowship".split()
)
COMPANIES = frozenset(
    "company corp corporation inc ltd plc llc bank airlines motors industries holdings partners capital investments securities "
    "ventures advisors firm consultancy".split()
)
#: Who chairs one of these holds a public office, who chairs a party does not.
PUBLIC = frozenset(
    "committee subcommittee house senate commission fcc fed reserve council board chiefs intelligence".split()
)
#: Who leads or works for one of these speaks as an expert.
DEMONYM_ENDS = tuple("an ish ese ench eek utch aeli raqi emeni elsh zech ani wiss".split())
LEARNED = frozenset(
    "university college institute institution research studies tank observatory laboratory".split()
)
#: Who is called so speaks for a body: "a spokesman for Holm Bank", "the Roads Committee's deputy head".
FOR_BODIES = frozenset(
    "spokesman spokeswoman spokesperson spokesmen spokespeople director president vice-president head chair chairman chairwoman "
    "chairperson manager adviser advisor representative counsel lawyer attorney member leader coordinator "
    "strategist officer lead aide".split()
)
PARTIES = frozenset("rnc dnc gop party republican democratic conservative labour tory campaign".split())
#: People who may be called so without a name, for whom nobody answers.
UNNAMED = frozenset(
    "source sources official officials people person aide aides insider insiders executives diplomat staffer staffers "
    "diplomats adviser advisers advisor advisors operative operatives commander".split()
)
