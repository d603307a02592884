"""The words around a name that tell what kind of thing it names."""

from __future__ import annotations

from framing.text.wordlist import word_set

PARTICLES = word_set(
    """
    van von der den de del della di da dos do du la las los le el al ul bin ibn ben
    bint binti ould oulad walad weld mint ag oglu ogly oghlu qizi kyzy y und zu zum
    af av ter ten d as ad ar ash e
    """
)
"""Lower-case words inside a person's name or a place's."""

PERSON_PARTS = word_set(
    """
    ould oulad walad weld mint bin ibn ben bint binti oglu ogly oghlu qizi kyzy van
    von abu abdul abd abdel umm jr sr
    """
)
"""Words that only persons' names have."""

PERSON_ENDINGS = (
    "ov", "ova", "ev", "eva", "yan", "ian", "dze", "vili", "oglu", "ić", "vic", "vich",
    "sky", "ski", "skyy", "skiy", "ska", "enko", "chuk", "yev", "sson", "sen", "zadeh",
    "zade", "poor", "pour", "ullah", "uddin", "escu", "opoulos", "akis", "idis", "ez",
    "nejad", "nia", "rani",
)  # fmt: skip
"""Endings that family names have in several languages."""

SPEECH = word_set(
    """
    said says say told tells tell added adds stressed stresses noted notes announced
    announces explained explains recalled recalls affirmed affirms declared declares
    stated states claimed claims argued argues warned warns insisted insists replied
    replies asked asks denied denies confirmed confirms reported reports wrote
    writes tweeted posted called calls urged urges vowed vows pledged pledges
    accused accuses described describes recounted thanked thanks considered rejected
    rejects emphasized emphasised underlined reiterated remarked commented
    complained admitted admits acknowledged pointed informed informs suggested
    suggests testified boasted lamented praised condemned condemns expressed met
    meets arrived visited signed pleaded hailed mentioned narrated assured indicated
    decreed joked shouted quipped predicted promised promises demanded demands
    continued concluded responded
    """
)
"""Verbs whose subject is mostly a person, and that never belong to a role."""

PLACE_BEFORE = word_set("in near outside around across within throughout")
TOWARDS = word_set("at from to into through towards toward via past off over")
MOTION = word_set(
    """
    flew fly flies flying travelled traveled travel traveling travelling went go
    going came come coming visit visited visiting return returned returning headed
    heading arrive arrived arriving drive drove driven moved moving fled flee sent
    shipped road way trip journey flight flights route transferred brought trucked
    marched
    """
)
"""Words after which "to" leads to a place and not to a government."""

PLACE_NOUNS = word_set(
    """
    town village city county district province region municipality oblast raion
    state capital port settlement hamlet suburb neighbourhood neighborhood quarter
    island islands isle river lake valley mountain mountains mount hill hills
    peninsula desert coast bay gulf strait sea canal border crossing checkpoint
    bridge airport airfield airbase base camp prison street road highway square
    market junction outskirts area commune township prefecture governorate enclave
    exclave corridor cay reef atoll cape delta plain plateau pass gorge forest
    resort harbour harbor station refinery dam mine field oilfield shoal
    """
)
"""Common nouns of places."""

PLACE_TAILS = word_set(
    """
    island islands river lake valley mountain mountains hills peninsula desert coast
    bay gulf strait straits sea ocean canal bridge airport street avenue road
    highway square province district county region oblast village town city palace
    hospital heights state republic east cay cays reef shoal cape basin corridor
    crossing township port harbour harbor plateau pass dam park strip bank delta
    archipelago atoll prefecture governorate stadium cathedral mosque church temple
    monastery castle creek falls beach glacier volcano reservoir lagoon canyon ridge
    plant refinery terminal
    """
)
"""Words that end the names of places."""

PLACE_HEADS = word_set(
    "mount lake cape gulf port fort lower upper strait straits sea bay isle palace "
    "tower puerto porto ciudad villa playa punta isla cabo ilha pico cerro laguna"
)
HEADS_OF_PLACES = word_set(
    "strait straits gulf bay sea isle cape mount palace port tower"
)
"""Words whose "of" goes on with a place's name ("Gulf of Aden")."""

ATTACKS = word_set(
    "attack attacks strike strikes raid raids assault march advance airstrike "
    "airstrikes"
)
"""Nouns whose "on" leads to a place."""

RUN_BY = word_set(
    """
    boss chief ceo president chairman chairwoman founder co-founder spokesman
    spokeswoman executive executives shares shareholders stock employees engineers
    """
)
"""Nouns right after the name of the body that they belong to."""

RUNNERS = word_set(
    "chairman chairwoman ceo boss executive founder spokesman spokeswoman spokesperson"
)
"""Heads whose "of" or "for" leads to a body."""

PLACE_OBJECTS = word_set(
    "entered shelled besieged liberated recaptured bombarded evacuated overran"
)
"""Verbs whose object is a place."""

OFFICES = word_set(
    """
    minister president governor secretary chancellor premier ambassador commissioner
    chairman chairwoman executive director spokesman spokeswoman prosecutor senator
    mayor commander economist correspondent sheriff representative congressman
    congresswoman assemblyman assemblywoman councilman councilwoman gov sen rep pres
    judge justice attorney sergeant captain colonel professor coach
    mr mrs ms dr prof gen lt col maj capt sgt
    """
)
"""Heads of offices that stand between a body's or region's name and a person's."""

PERSON_OBJECTS = word_set(
    "met succeeded married congratulated telephoned phoned arrested sacked detained"
)
"""Verbs whose object is a person."""

PLACE_OF = word_set(
    """
    earthquake quake massacre siege battle fall liberation capture people residents
    inhabitants mayor ruins outskirts centre center north south east west hall
    streets occupation shelling bombing bombardment control recapture evacuation
    population north-east north-west south-east south-west northeast northwest
    southeast southwest suburbs villages towns waters shores banks skies
    """
)
"""Nouns whose "of" leads to a place."""

PLACE_AFTER = word_set("earthquake quake massacre residents airfield siege")
"""Nouns right after a place's name."""

PERSON_OF = word_set(
    """
    command leadership death arrest regime killing murder trial release election
    assassination detention resignation appointment presidency son daughter wife
    husband brother sister mother father widow supporters lawyers words successor
    predecessor kidnapping dismissal sacking case rule
    """
)
"""Nouns whose "of" leads to a person."""

SURE_ENDINGS = (
    "ov", "ova", "ev", "eva", "yan", "shvili", "enko", "oglu", "zadeh", "ovich",
    "opoulos", "sson", "escu",
)  # fmt: skip
"""Endings that show a person's name of one word."""

REGIONS = word_set(
    """
    africa asia europe america antarctica oceania arctic caucasus balkans crimea
    donbas donbass caribbean mediterranean pacific atlantic siberia kashmir sahel
    sahara levant scandinavia kurdistan darfur tigray xinjiang tibet catalonia gaza
    karabakh nagorno-karabakh nakhchivan palestine golan sinai chechnya dagestan
    bavaria sumatra java borneo balochistan punjab sindh
    """
)
"""Regions that are no country."""

ORGANISATION_TAILS = word_set(
    """
    ministry army party council university agency group press force forces command
    parliament senate assembly congress committee commission court bank union
    association society federation foundation institute organisation organization
    office department bureau service services board authority police guard guards
    navy division corps squadron fleet brigade battalion regiment front movement
    alliance league coalition company corporation corp holdings inc ltd llc plc gmbh
    airlines airways motors energy gas oil steel seafood industries times post news
    tribune herald gazette observer guardian telegraph journal daily monitor today
    network television tv radio media club team fund centre center school college
    academy conference forum summit directorate secretariat government
    administration cabinet militia resistance brotherhood crescent cross house
    tribunal chamber chambers trust newspaper magazine watch international partners
    exchange operators cooperative platform initiative mission nations net info
    staff wire newsroom observatory confederation majlis mejlis majles sabha knesset
    duma rada bundestag bundesrat sejm riksdag storting folketing shura jirga
    """
)
"""Words that end the names of organisations."""

LEGAL_FORMS = word_set(
    """
    ag se sa nv bv ab asa oyj spa plc gmbh ltd inc corp co llc llp jsc ojsc pjsc oao
    ooo pao kg sarl pty pte
    """
)
"""Legal forms that end the name of a company; short ones stand in capitals."""

ORGANISATION_HEADS = word_set(
    """
    ministry department organisation organization bank university house council
    union court office institute association federation society league party front
    movement committee commission centre center agency board bureau authority
    congress assembly chamber school college academy group army force agence agencia
    observatory foundation fund network coalition alliance campaign
    agenzia confederation conference community communities directorate service
    """
)
"""Words after which "of" or "for" goes on with the name."""

ORGANISATION_NOUNS = word_set(
    """
    newspaper daily weekly magazine broadcaster outlet agency network portal website
    channel station company firm group manufacturer exporter airline operator
    producer retailer drugmaker carmaker shipbuilder brewer refiner bank
    lender party movement militia faction charity ngo
    think-tank consultancy start-up startup trader platform app site university club
    """
)
"""Common nouns that stand right before an organisation's name."""

KNOWN_BODIES = frozenset(
    (
        "al-qaeda", "al qaeda", "qaeda",
        "al-qa’ida", "al-qaida", "al qaida", "hamas", "hezbollah",
        "hizbullah",
        "taliban", "isis", "isil", "daesh", "islamic state", "boko haram", "al-shabaab",
        "al shabaab", "wagner", "wagner group", "muslim brotherhood", "islamic jihad",
        "kremlin", "interpol", "europol", "frontex", "mossad", "shin bet", "gazprom",
        "rosneft", "huawei", "amazon", "microsoft", "boeing", "airbus", "al jazeera",
        "al-jazeera", "al arabiya", "xinhua", "reuters", "bloomberg", "interfax",
        "tass", "medecins sans frontieres", "agence france-presse",
        "le figaro", "le monde", "el pais", "la repubblica", "der spiegel", "die zeit",
        "al-ahram", "haaretz", "ukrinform", "armenpress", "azertac", "belta",
        "euronews", "politico", "fox news", "rosatom", "lukoil", "aramco",
        "lockheed martin", "raytheon", "northrop grumman", "rheinmetall", "siemens",
        "volkswagen", "toyota", "samsung", "sony", "tesla", "spacex", "google",
        "openai", "nvidia", "intel", "exxon", "exxonmobil", "chevron", "totalenergies",
        "pfizer", "moderna", "astrazeneca", "novartis", "lufthansa", "ryanair",
        "aeroflot", "maersk", "goldman sachs", "morgan stanley",
        "jpmorgan", "barclays", "hsbc", "unicredit", "tesco", "walmart", "nestle",
        "unilever", "stellantis", "renault", "fifa", "uefa", "opec", "asean",
        "mercosur", "ecowas", "unhcr", "oxfam", "greenpeace", "likud", "fatah",
        "ria novosti", "anadolu", "kyodo", "yonhap", "unicef", "unesco", "nato",
    )
)  # fmt: skip
"""Bodies whose names have no word for a body."""

OWNERS = word_set(
    """
    people workers farmers women children teachers students veterans citizens nurses
    doctors physicians lawyers pilots miners lord king queen peter paul
    """
)
"""Words whose possessive begins the name of a body or place ("Workers' Party")."""

GROUPS = word_set(
    """
    republican republicans democrat democrats democratic labour tory tories muslim
    muslims christian christians jew jews jewish hindu hindus buddhist buddhists
    sikh sikhs catholic catholics orthodox protestant sunni sunnis shia shiite
    shiites alawite alawites druze yazidi yazidis kurd kurds kurdish arab arabs
    african africans european europeans asian asians hispanic hispanics latino
    latinos western westerners soviet communist communists socialist socialists nazi
    nazis islamist islamists marxist houthi houthis rohingya uyghur uyghurs tatar
    tatars hutu tutsi bedouin baltic balkan slavic nordic scandinavian caucasian
    anglo-saxon roma maoist maoists zionist latin american african-american tamil
    tamils pashtun hazara tibetan tibetans chechen chechens karen kachin shan
    internet twitter facebook telegram instagram youtube christianity islam judaism
    whatsapp tiktok google covid covid-19 english
    """
)
"""Peoples, creeds and parties without a country, and services of the net."""

THING_NOUNS = word_set(
    """
    boat ship vessel frigate destroyer corvette submarine tanker freighter ferry
    trawler yacht cutter warship carrier icebreaker schooner tugboat barge cruiser
    aircraft plane jet helicopter drone missile rocket satellite film novel book
    song album operation hurricane typhoon cyclone storm virus variant horse dog
    prize award treaty called named dubbed codenamed code-named codename
    """
)
"""Common nouns after which a name is a thing's."""

NOT_ACRONYMS = word_set(
    """
    tv gmt utc am pm ok id sms pdf qr usb vip ceo mp mps sos dna hiv rm km mph kg pr
    ii iii iv vi vii viii ix xi xii
    """
)

ROLE_ADJECTIVES = word_set(
    """
    retired exiled jailed detained armed united ousted deposed elected appointed
    outgoing incoming acting managing coordinating ruling governing unelected
    self-styled self-proclaimed so-called newly-appointed long-time longtime
    influential popular powerful prominent hardline moderate wealthy renowned famous
    leading breakaway three-star four-star two-star high-ranking
    """
)
"""Words in -ed and -ing, and of praise, that can stand inside a role."""
