"""Closed word classes: what takes the place of a part-of-speech tagger."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SUBJECT_PRONOUNS = _words("i he she it we they you")
OBJECT_PRONOUNS = _words("me him her us them it you themselves himself herself")
POSSESSIVES = _words("his her its their our my your")
DETERMINERS = (
    _words(
        "the a an this that these those some any each every no another both all many most several few "
        "such either neither"
    )
    | POSSESSIVES
)
AUXILIARIES = _words(
    "is are was were be been being am has have had having do does did will would can could may might must "
    "should shall "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot "
    "couldn't "
    "mightn't mustn't shouldn't ain't"
)
FINITE = AUXILIARIES - _words("be been being having")
CONTRACTED = ("'s", "'re", "'ll", "'ve", "'d", "'m")
ADVERBS = _words(
    "also later then now again only just even never not once often further still already soon both "
    "instead first "
    "however meanwhile too though yesterday today therefore thus always ever long since simply flatly "
    "twice sometimes likewise nonetheless nevertheless hence moreover furthermore somehow seldom afterward "
    "afterwards thereafter otherwise outright flat-out"
)
NOT_ADVERBS = _words(
    "family reply july italy supply ally rally assembly lily sally emily billy kelly molly polly italy "
    "monthly weekly daily yearly quarterly hourly nightly elderly friendly deadly costly "
    "lonely ugly holy homely bully fly jelly belly"
)
# Verbs that hand their subject on to the infinitive after them ("refused to say").
RAISING = _words(
    "refused refuses refuse declined declines went goes used continued continues tried tries appeared "
    "appears seemed seems "
    "wanted wants failed fails began begins started came chose hesitated had has have want wished "
    "hastened rushed "
    "proceeded continuing refusing able unable ready willing quick keen supposed eager slow careful likely unlikely reluctant "
    "happy hesitant set about prepared expected inclined free afraid"
)
PREPOSITIONS = _words(
    "in on at to for from with by of during after before through via about outside inside near over under "
    "against into "
    "among between within amid following despite including without across behind beside around as than "
    "until since upon toward towards like"
)
# Words that cannot stand inside the noun phrase to the left of a verb.
CLAUSE_WORDS = _words(
    "that because while when if although though but which who whom whose what where how why whether or "
    "nor so than unless "
    "whereas as after before since until yet then"
)
WH_WORDS = _words("whether if why how what who whom when where which")
DAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mon tue "
    "tues wed thu thurs fri sat sun"
)
MONTHS = _words(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec"
)
TIME_WORDS = DAYS | _words(
    "late early earlier last this next week month year morning afternoon evening night later day days "
    "hours recently "
    "overnight again weekend previously once ago soon afterwards afterward"
)
# After these the noun phrase of an adverbial is over: "said in a statement China was ..."
MEDIUM_NOUNS = _words(
    "statement declaration interview email e-mail letter op-ed tweet report post filing memo speech briefing conference "
    "call message testimony hearing "
    "affidavit complaint lawsuit twitter facebook instagram television tv radio note blog column essay "
    "release memoir book "
    "documents document ruling opinion dissent debate rally meeting ceremony court press speech address "
    "video"
)
DOCUMENTS = _words(
    "poll survey study report statement declaration op-ed letter email e-mail tweet memo lawsuit complaint indictment "
    "filing affidavit ruling "
    "analysis review audit document documents article editorial column essay message note post testimony "
    "paper dossier "
    "draft leaflet notice bulletin petition manifesto prospectus "
    "summary assessment press-release release communique communiqué data figures memoir book surveys polls studies reports"
)
#: What was done to a document, where no ending shows it: "a letter sent to members".
DONE_TO = _words("seen left sent found written shown hung given made read")
SPOKES = _words(
    "spokesman spokeswoman spokesperson spokespeople spokesmen spokespersons spokeswomen press secretary "
    "representative "
    "representatives spox"
) - _words("press secretary")
COLLECTIVE_OF = _words(
    "members member group majority number dozens hundreds thousands one two three some many most part "
    "handful series half third quarter"
)
QUANTIFIERS = _words(
    "some many most several other few all two three four five six ten dozens hundreds both senior top "
    "former local current "
    "other more at least another various multiple countless numerous any each one new recent latest joint late elderly "
    "unnamed anonymous the a an this that these "
    "those such his her its their our my your no"
)
# Alone behind another title, these are no name: "the Vice President", "the Inspector General".
TITLE_ENDS = _words("general minister president justice secretary leader chief whip")
TITLES = _words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron sen senator rep representative "
    "congressman congresswoman "
    "gov governor president vice prime minister premier chancellor secretary mayor chief justice judge "
    "general gen colonel col captain "
    "capt major maj lieutenant lt sergeant sgt corporal private admiral adm commander inspector detective "
    "superintendent constable "
    "officer deputy attorney sheriff marshal king queen prince princess duke duchess pope cardinal "
    "archbishop bishop rev reverend "
    "father sister brother imam rabbi ambassador envoy commissioner councilman councilwoman councillor "
    "councilor assemblyman "
    "assemblywoman alderman speaker leader chairman chairwoman chairperson chair director ceo cfo coach "
    "manager boss editor "
    "treasurer mp mep whip minority majority acting actor actress comedian author singer undersecretary "
    "spokesman spokeswoman "
    "spokesperson saint emperor sultan sheikh ayatollah mullah comrade correspondent reporter analyst "
    "economist principal dean "
    "goalkeeper striker midfielder quarterback pitcher farmer prosecutor defense counsel solicitor lawyer "
    "executive chef "
    "trooper firefighter supervisor delegate ranger agent adviser advisor justices senators judges "
    "president-elect vice-president ag a.g. brig retiree"
)
MASCULINE = _words(
    "mr sir lord king prince duke baron father brother congressman councilman assemblyman alderman "
    "chairman spokesman actor "
    "emperor sultan sheikh ayatollah mullah pope cardinal businessman policeman fisherman"
)
FEMININE = _words(
    "mrs ms miss dame lady queen princess duchess baroness sister congresswoman councilwoman "
    "assemblywoman chairwoman "
    "spokeswoman actress businesswoman policewoman mother"
)
PARTICLES = _words("van von der den de del della di da du la le el al bin ibn ter ten af bint mac dos das st")
ORG_WORDS = _words(
    "department ministry university college school institute institution bank office house board council "
    "committee commission agency "
    "association union federation foundation center centre company corp corporation inc ltd llc plc group "
    "party congress parliament "
    "senate court administration government bureau service services authority police army navy force "
    "forces guard times post "
    "journal news press network television tv radio magazine club church society trust fund organization "
    "organisation coalition "
    "alliance league network hospital airlines airways motors bank industries partners holdings systems "
    "technologies energy "
    "campaign panel task team unit international nations states kingdom republic parenthood "
    "pharmaceuticals steel oil "
    "healthcare health organization embassy assembly cabinet treasury museum theatre theater laboratory "
    "observatory rights "
    "act law bill street city county state province republicans democrats conservatives labour"
)
#: Last words of companies' names that are hardly anybody's surname.
COMPANY_ENDS = _words(
    "company corp corporation inc ltd llc plc group bank airline airlines airways motors industries partners holdings systems "
    "technologies energy pharmaceuticals steel oil healthcare foods air rail railway railways ferries logistics freight shipping "
    "telecom telecoms mobile media labs chemicals semiconductors software studios pictures records aviation aerospace biotech "
    "therapeutics properties homes ventures enterprises solutions robotics brands beverages dairy farms insurance securities "
    "investments financial stores supermarkets electronics electric gas water power petroleum paper mining minerals metals "
    "cement quarry construction hotels resorts casinos entertainment analytics associates"
)
PARTISANS = _words(
    "democrat republican independent liberal conservative socialist libertarian progressive unionist nationalist"
)
BODY_NOUNS = ORG_WORDS | _words(
    "tribunal panel jury inquest inquiry commission coastguard cooperative consortium firm business charity "
    "developer operator manufacturer maker retailer chain bank owner insurer "
    "utility landlord watchdog regulator "
    "outlet newspaper paper site website station ministry body organisation organization union think-tank "
    "institute airline supplier "
    "publisher broadcaster carmaker automaker lender quango nonprofit startup start-up lobby pac"
)
PLACES = _words(
    "york angeles francisco washington kong korea zealand africa america asia europe states kingdom "
    "britain england scotland wales "
    "ireland india china russia france germany japan iran iraq israel syria turkey ukraine california "
    "texas florida ohio "
    "michigan virginia carolina dakota jersey mexico hampshire orleans vegas diego antonio beach island "
    "islands valley hill "
    "river lake mountain street avenue road square coast bay county city town village airport stadium "
    "park east west north south"
)
# Given names frequent enough in English-language news to tell "he" from "she".
MALE_NAMES = _words(
    "dean james john robert michael william david richard joseph thomas charles christopher daniel matthew "
    "anthony mark donald steven "
    "paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary "
    "nicholas eric jonathan "
    "stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack "
    "dennis jerry tyler aaron "
    "jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger "
    "noah gerald terry sean "
    "austin carl arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan "
    "alan juan wayne roy ralph "
    "randy eugene vincent russell elijah louis bobby philip johnny bill bob tom jim mike dave steve chris "
    "ben dan ted tim greg "
    "jeff barack mitch chuck bernie rand marco lindsey boris vladimir emmanuel jared rudy ken lou ahmed "
    "mohammed muhammad ali "
    "ibrahim hassan omar luis carlos miguel pedro pablo hans klaus giovanni marco sergei ivan dmitri igor "
    "raj sanjay "
    "ron don lee simon felix oscar leo max victor martin neil ian graham trevor stuart duncan hugh "
    "alistair craig derek "
    "gavin howard leonard norman oliver philippe pierre ricardo roberto rafael sebastian theodore tony "
    "vince warren "
    "abdul abdullah abraham adrian ahmad alberto alec alejandro alessandro alexei alfonso alfred "
    "alfredo allan allen amir andre andreas andrei andres andy angelo angus antonin antonio armando "
    "arnold arturo barney barry bashar benito benny bernard bernardo bert beto brad brendan brent "
    "brett byron calvin cecil cedric cesar chad charlie chester chip clarence clark claude clay "
    "clayton clifford clint clyde colin connor conor corey cory curtis cyrus dale dalton damian "
    "damien danny darrell darren darryl daryl derrick desmond devin dick dominic dorian donnie doug drew "
    "duane dwayne dwight earl ed eddie edgar edmund eduardo edwin eli elliot elliott elon emilio "
    "emmett enrique erick erik ernest ernesto ernie esteban fabio federico felipe fernando fidel "
    "francesco francisco frankie franklin franz fred freddie frederick garrett gene geoff geoffrey "
    "gerard gerardo gilbert giles giuseppe glen glenn gonzalo gordon grant guillermo gus gustavo "
    "guy hakeem hal hamid hank harry hector heinrich helmut herb herbert herman horace howie hubert "
    "hugo humphrey ignacio irving isaac isaiah ismail jacques jair jake jamal jarrod javier jay jeb "
    "jed jens jerome jimmy joachim joao joaquin joel johan johannes jon jorge josef josh julian "
    "julio julius kareem karim karl keir kenny khalid kirk kofi konstantin kurt lance lars laurence "
    "lech leonid leopold lester levi lewis lionel lloyd lorenzo lowell luca lucas luigi lukas luke "
    "luther mahmoud malcolm malik manuel marc marcel marcelo marcus mariano mario marius marshall "
    "marvin mateo mathew matt matteo matthias maurice mauricio maxim mehmet melvin merrick micah "
    "michel mick mickey mikhail milos milton mitchell mitt mohamad mohamed moses muammar mustafa "
    "narendra nate nathaniel ned nelson newt nick nicolas nigel nikita nikolai nils olaf oleg osama "
    "otto owen pascal pavel percy pete petr petro phil piotr preston quentin rajiv ramon randall "
    "raphael rashid raul ray recep reginald reince reuben rex reza rick ricky rob robbie rod rodney "
    "rodrigo roland rolf rory ross ruben rupert russ saddam saeed salim salman salvatore sam sammy "
    "saul sergio seth shane shaun shawn sheldon shinzo sid silvio spencer stan stanley stefan "
    "stefano steny stewart sylvester tariq terence terrance terrence thad thaddeus theo thierry "
    "thom tobias toby todd tomas tommy travis trayvon trent trey troy tyrone umberto valentin "
    "vernon viktor virgil vitaly vito volodymyr wade wallace wendell wesley wilbur wilfred wilhelm "
    "willard wolfgang wyatt xavier yasser yitzhak youssef yuri yusuf zach zack"
)
FEMALE_NAMES = _words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret "
    "sandra ashley kimberly "
    "emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
    "kathleen amy angela shirley "
    "anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet "
    "catherine maria heather diane "
    "ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea "
    "cheryl hannah jacqueline "
    "martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia "
    "grace denise amber doris "
    "marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori "
    "hillary nancy kamala "
    "melania ivanka kellyanne elena sonia angela theresa nikki susan dianne ilhan alexandria rashida "
    "ayanna fatima aisha "
    "claire fiona lucy kate jane rose ella eve sally molly penny joanna carla monica paula tina tracy "
    "valerie vanessa wendy "
    "alison allison alma alyssa amelia angie anita anne annette annie antonia ariana arlene audrey "
    "ava bella bernadette bernice bertha beth bethany betsy bette bianca blanche bonnie bridget "
    "caitlin camille candace candice cara carly caroline carrie cassandra cassidy cathy cecilia "
    "celeste celia chelsea cherie chloe christa cindy clara clare colleen connie constance cora "
    "cordelia corinne courtney crystal daisy daphne darlene dawn deanna deb debbie deirdre delia "
    "delores dolores dora doreen edith edna eileen elaine eleanor elisa elise eliza ellen elsa "
    "elsie emilia erica erika erin ernestine esther ethel eunice eva felicia felicity francesca "
    "freda frieda gabriela gabrielle gail genevieve georgina geraldine gertrude gina ginny giorgia "
    "gisele gladys glenda greta gretchen gwen gwendolyn harriet hazel heidi hilary hilda holly ida "
    "imelda imogen ingrid irene iris irma isabel ivana ivy jacinda jana janelle janine jasmine "
    "jeanne jeannie jenna jennie jenny jill joann jocelyn jodi johanna joni josephine joy juanita "
    "judi juliana juliet juliette justine kaitlin kara karin katharine kathy katie katrina kay "
    "keisha kellie kerri kirsten kirstjen krista kristen kristi kristin kristina kristine kristy "
    "kyrsten lara laurel leah leila lena leona leticia lillian lily liz liza lois lola loretta "
    "lorraine louise lucia lucille lucinda lydia lynda lynne mabel maggie mandy marcia margarita "
    "margie margot marguerite mariah marian marianne marina marisa marjorie marlene marsha marta "
    "maryam matilda maureen maxine megyn melinda meredith mia michele mildred mimi mindy minnie "
    "miranda miriam mona muriel myra myrtle nadia nadine naomi natasha nell nellie nina noelle nora "
    "norah noreen norma olga ophelia oprah pam patsy patti patty pauline pearl peggy philippa "
    "phoebe phyllis polly priscilla priti rachael ramona raquel rebekah regina renee rhonda rita "
    "roberta robyn rochelle ronna rosa rosalind rosalyn rosanna rosemary rosie roxanne ruby sabrina "
    "sadie samira selena serena sharron sheila shelly sheri sherri sherry sheryl siobhan sofia "
    "sondra sophie stacey stacy stella sue susanna susannah suzanne sybil sylvia tabitha tamara "
    "tammy tanya tara tatiana terri tessa thea thelma tiffany toni tonya tracey traci trina trisha "
    "trudy tulsi ursula velma vera veronica vicki vicky viola violet vivian wanda wilhelmina wilma "
    "winifred winnie yolanda yvette yvonne zainab zelda zoe"
)
