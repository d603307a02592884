"""Words that are no names though a sentence or a headline capitalises them."""

from __future__ import annotations

from framing.text.wordlist import word_set

FUNCTION = word_set(
    """
    a about above according across after afterwards again against ago all almost
    along already also although always am amid among amongst an and another any
    anybody anyone anything apart are around as ashore aside at away back be because
    been before behind being below beneath beside besides between beyond both but by
    can cannot could currently despite did do does doing done down during each
    earlier either else elsewhere enough especially even eventually ever every
    everybody everyone everything except exactly far few fewer finally first for
    former formerly forth from further furthermore given had half has have having he
    hence her here hers herself him himself his how however i if in indeed inside
    instead into is it its itself just last late lately later latest least less lest
    let like likewise little many may maybe me meanwhile might mine more moreover
    most mostly much must my myself near nearby nearly neither never nevertheless
    next no nobody none nor not nothing notwithstanding now nowhere of off often old
    on once one only onto opposite or other others otherwise our ours ourselves out
    outside over overall overnight own part per perhaps plus quite rather recently
    regarding same second secondly see seen several shall she should shortly since
    so some somebody someone something sometimes soon still such suddenly than that
    the their theirs them themselves then thence there thereafter therefore these
    they third thirdly this those though three through throughout thus till time
    times to today together tomorrow tonight too toward towards two under unless
    unlike until up upon us very via was we well were what whatever when whenever
    where whereas wherever whether which while who whoever whole whom whose why will
    with within without would yes yesterday yet you your yours yourself zero four
    five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands dozens million millions billion
    scores
    """
)
"""Words that hold sentences together."""

CALENDAR = word_set(
    """
    january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
    wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun spring summer autumn fall winter ramadan easter christmas gmt utc bst
    cet est edt am pm
    """
)
"""Days, months and what stands with times."""

COMMON = word_set(
    """
    access accident accord account accounts accused action activist activists
    activities added address admiral advisers affected aftershocks agreement
    agreements aid aide aides aim aims air aircraft airfield airport alarm alert
    allegations alleged allies ambulance ambulances analysis analyst analysts anger
    angry announced announcement another anti appeal archive area areas argument
    arms army arrest arrests article asked assault attack attacks attempt attempts
    authorities background bad bank bans bar base based battle benefits best between
    big bill black blast blood board boat bodies body bomb bombs border both boy
    brave breaking bridge brief bring britons broken brother budget building
    buildings bus business businesses call called calls camp campaign capital
    captain car cars case cases casualties cause causes ceasefire central centre
    chance change changes charge charges chief chiefs child children choice citizens
    city civil civilians claim claims clash clashes class clean clear close
    coalition coast cold collapse comment commentary comments commerce commission
    committee communities companies company concern concerns condition conflict
    construction contact continue control convoy cooperation copper copyright
    corruption cost costs council countries country county coup couple course court
    courts crackdown crash crew crews crime crisis critics crops crowd crowds crude
    culture curfew customs cut cuts daily damage data day days dead deadline deal
    deals death deaths debate debris debt decision defence defense delegation
    delegates demand demands democracy demonstrators denied department deputy
    destroyed details development dialogue died diplomacy diplomats director
    disaster disease dispute district divers doctors document documents domestic
    donate door drone drones drought dubbed early earth earthquake east eastern
    economic economists economy edition editor editorial education efforts elected
    election elections electricity emergency employees end ended energy engineers
    entertainment entire envoy envoys equipment error europeans evacuation evening
    event events evidence exclusive exit expect experts explained explosion
    explosions exports express exterior eyewitnesses face facing fact factory facts
    families family farmers fate father fear fears federal female festival field
    fighters fighting figures file film final finance financial find fire
    firefighters fires firms fishermen flag flames fleet flights flood flooding
    floods follow food football force forces foreign forest form forum found free
    freedom french fresh friends front fuel full fully fund funds funeral future
    gallery game games gas general generals get girl global go goals good gold goods
    government governments governor grain great green ground group groups growing
    growth guard guards gunfire gunmen guns harbour hard head heads headlines health
    heavy held help high higher highest highway history hit hold holding holidays
    home homes hope hopes hospital hospitals host hostages hot hotel hours house
    houses housing human humanitarian hundreds hunt illegal images immediately
    impact import imports incident independence independent industrial industry
    inflation information injured inquiry insurgents intelligence interest interior
    international internet interview investigation investigators investment islamic
    islamist islamists island islands israelis issue issued issues jets job jobs
    join joint journalists judges judicial junta jury justice keep key killed
    killing killings king known labour lack land landslide landslides language large
    law lawmakers lawyers lead leader leaders leadership leading leave left legal
    letter level levels liberation life light line link links list live lives living
    loan loans local long look loss losses low lower main major majority make male
    man management map maps march marine market markets massive mass mayor means
    measures media mediation mediators medical medics meeting member members men
    menu message middle migrants military militants militia mine miners minister
    ministers ministry minor minors missile missiles missing mission mob mobile
    modified money month months morning mother motion mourners move moves murder
    nation national nations native natural naval navy need needs negotiations
    negotiators neighbours neighbors new news night noon north northeastern northern
    northwestern note nuclear number numbers observers occupation office officer
    officers official officials oil online open opening operation operations opinion
    opinions opponents opposition order orders ordinary organisers organizers origin
    output outrage page pages paid parents parliament parliamentary parties party
    passengers past patients patrol pay peace peacekeepers people period permanent
    petrol phone photo photos pictures pilgrims pilot pipeline pirates place plan
    plane planes plans play players please point police policy political politicians
    politics poll polls poor popular population port ports position possible post
    posted poverty power powerful premier prepare presence present presidency
    president presidential press pressure price prices prime print prison prisoners
    private probe problem problems process production products profits programme
    project projects proposal prosecutors protest protesters protests proud province
    provinces provincial public published quake question questions quick quiet radio
    raid raids rail rain rains raising rate rates read reading ready real reason
    reasons rebel rebels recall record recovery red reef reform reforms refugees
    regime region regional regions related relations relatives release relief
    religious remarks rent reply report reported reporter reporters reporting
    reports republican rescue rescuers research researchers residents resistance
    resolution response responsible rest restaurants result results return
    revolution right rights riot rising river road roads rocket rockets row rule
    ruling rural safety sailors said sales sanctions satellite savage saying says
    scene schedule school schools science scientists sea search season security
    senior sentence separatist separatists series serious service services session
    settlement share shares ship shipping ships shock shooting shops short shot
    shots show side sides sign signs silence situation small social society soldiers
    soon source sources south southeast southeastern southern southwestern space
    special specialists speech spokesman spokesperson spokeswoman sport sports staff
    stage start state statement statements states station status step steps stock
    stop stories storm story strategic street strike strikes strong students
    subscribe summit sunny support supporters supreme surveillance survivors suspect
    suspects switch symbol system tags talk talks tanks tariff tariffs task tax
    taxes teachers team teams technology telegram television tension tensions tents
    term terms terror terrorism terrorist terrorists test text thanks theory thing
    things threat threats ties title toll top topics total tourism tourists town
    towns trade traders trading traffic train training translation transport treaty
    trial tribal troops truce truck trucks true trust truth tv union unions unit
    united unity update updated urban urgent use users vehicle vehicles version
    vessel vessels victims victory video videos village villagers villages violence
    visit visitors voice voices volunteers vote voters votes walk wall war warm
    warning warplanes warship warships waste watch water waters way ways weapons
    weather week weekend weekly weeks west western wheat white wife wildfires wind
    winds witnesses woman women words work workers working works world worst wounded
    wreckage year years young youth
    """
)
"""Common nouns, verbs and adjectives of the news."""

NOT_NAMES = FUNCTION | CALENDAR | COMMON
