"""The words that roles are made of, by kind.

These are our own lists of what offices, ranks and callings are named in
English news; each line is one family of heads.
"""

from __future__ import annotations

from framing.text.wordlist import word_set

STATE = word_set(
    """
    president vice-president prime-minister premier chancellor minister governor
    governor-general vice-governor lieutenant-governor mayor ambassador consul
    speaker senator congressman congresswoman lawmaker parliamentarian mp mep deputy
    legislator king queen emir sultan monarch prosecutor attorney-general ombudsman
    undersecretary secretary secretary-general taoiseach prefect commissioner judge
    magistrate justice administrator vicepresident crown-prince pope
    chairman-in-office vice-premier vice-minister inspector-general
    minister-president treasurer first-minister gov sen rep pres
    """
)
"""Heads of public office."""

COMMAND = word_set(
    """
    commander commander-in-chief commandant chief head leader chief-of-staff
    second-in-command warlord
    """
)
"""Heads of whoever leads a body of any kind."""

BODY = word_set(
    """
    chair chairman chairwoman chairperson co-chair co-chairman co-chairwoman
    co-chairperson director director-general manager ceo executive rector dean
    principal founder co-founder owner co-owner editor editor-in-chief coordinator
    co-ordinator coach chaplain curator superintendent inspector boss convener
    president-general secretary-treasurer vice-chairman vice-chairwoman
    vice-chancellor vice-chair provost warden captain-general
    """
)
"""Heads of those who run a body that is not a state."""

VOICE = word_set(
    """
    spokesman spokeswoman spokesperson representative negotiator adviser advisor
    aide delegate counsellor counselor attache diplomat official officer lawyer
    envoy
    """
)
"""Heads of those who speak or act for another."""

RANK = word_set(
    """
    general lieutenant-general major-general brigadier-general colonel-general
    brigadier colonel lieutenant-colonel major captain lieutenant sergeant corporal
    private admiral vice-admiral rear-admiral commodore marshal ensign cadet gen col
    maj capt lt sgt brig adm cmdr cpl air-marshal field-marshal
    """
)
"""Ranks and their abbreviations."""

CIVIL = word_set(
    """
    attorney auditor comptroller consul director governor inspector postmaster
    prosecutor secretary solicitor surgeon
    """
)
"""Words that "general" makes an office of and no rank: "attorney general"."""

CALLING = word_set(
    """
    teacher doctor nurse surgeon physician lawyer attorney engineer scientist
    researcher analyst expert economist historian professor lecturer student farmer
    fisherman driver pilot sailor skipper soldier fighter guard policeman worker
    resident villager shopkeeper trader merchant businessman businesswoman
    entrepreneur investor banker accountant journalist reporter correspondent
    photographer writer author poet singer actor actress artist musician filmmaker
    activist campaigner dissident volunteer rescuer firefighter medic paramedic
    priest cleric imam rabbi monk nun bishop archbishop patriarch cardinal mufti
    ayatollah geologist seismologist meteorologist epidemiologist biologist chemist
    physicist hydrologist veterinarian midwife pharmacist psychologist sociologist
    herder shepherd carpenter mechanic electrician plumber tailor cook chef waiter
    baker butcher miner builder architect designer programmer developer broker
    strategist consultant observer pensioner retiree housewife survivor witness
    refugee player striker goalkeeper midfielder defender footballer swimmer runner
    sprinter boxer wrestler cyclist athlete veteran hunter publisher blogger
    laureate fisherwoman policewoman horsewoman seamstress beekeeper
    """
)
"""Heads of callings, which exclude nothing."""

KIN = word_set(
    """
    mother father brother sister son daughter wife husband widow widower uncle aunt
    cousin nephew niece grandmother grandfather grandson granddaughter partner
    friend colleague neighbour neighbor counterpart successor predecessor rival ally
    comrade brother-in-law sister-in-law father-in-law mother-in-law son-in-law
    daughter-in-law half-brother half-sister stepson stepdaughter godson fiance
    fiancee ex-wife ex-husband bodyguard
    """
)
"""Heads that name somebody by another person."""

EPITHET = word_set(
    """
    strongman ringleader dictator tyrant suspect mastermind veteran candidate
    frontrunner hopeful heir member fugitive defector kingpin founder hardliner
    tycoon magnate mogul billionaire millionaire heiress oligarch industrialist
    financier philanthropist celebrity influencer
    reformist separatist politician leader figure man woman boy girl ruler smuggler
    """
)
"""Heads that judge or place somebody without naming an office."""

HONORIFIC = word_set(
    """
    mr mrs ms miss mx dr prof sir dame lord lady madam madame monsieur mme mlle herr
    frau signor signora senor senora don dona dom sheikh shaikh shaykh haji hajji
    hajj datuk dato dato' datin sri puan seri ustaz ustad comrade reverend rev fr
    hon rt honourable honorable excellency majesty highness saint ayatollah
    hojatoleslam maulana mullah pandit shri smt engr barrister alhaji chief
    archbishop bishop cardinal pope rabbi imam father brother sister professor
    emeritus emerita
    """
)
"""Words of address before a name."""

PLURAL_HEADS = {
    "ministers": "minister",
    "presidents": "president",
    "co-chairs": "co-chair",
    "chairmen": "chairman",
    "co-chairmen": "co-chairman",
    "leaders": "leader",
    "commanders": "commander",
    "ambassadors": "ambassador",
    "governors": "governor",
    "senators": "senator",
    "lawmakers": "lawmaker",
    "generals": "general",
    "colonels": "colonel",
    "spokesmen": "spokesman",
    "spokespersons": "spokesperson",
    "directors": "director",
    "envoys": "envoy",
    "chiefs": "chief",
    "heads": "head",
    "deputies": "deputy",
    "counterparts": "counterpart",
    "representatives": "representative",
}
"""Heads that several names can share."""

HEADS = STATE | COMMAND | BODY | VOICE | RANK | CALLING | KIN | EPITHET
"""Every word that can end a role before a name."""

MODIFIERS = word_set(
    """
    foreign prime deputy vice first second third acting interim outgoing incoming
    former ex retired then newly new late chief senior junior top leading veteran
    interior cabinet home defence defense finance economy economic health education
    energy trade industry investment agriculture fisheries environment climate
    transport infrastructure justice labour labor culture sports sport tourism
    science technology digital communications information planning development
    social welfare housing water mining petroleum oil gas commerce customs external
    internal affairs security national federal state provincial regional local
    district county municipal city village town parliamentary government opposition
    ruling military army navy naval air force police rebel militia junta union party
    executive general assistant special permanent personal principal lead crown
    co-ordinating coordinating press media public relations human rights election
    electoral supreme high court armed forces joint staff brigadier lieutenant major
    rear fleet ship unit battalion brigade squadron company regiment division rescue
    fire hospital school university bank central board project programme program
    managing legal political exiled jailed detained ousted deposed elected caretaker
    transitional de facto right honourable his her their excellency
    senate house majority minority democratic republican congressional
    """
)
"""Words that stand before a head inside a role."""

FORMER = word_set(
    """
    former ex retired onetime one-time erstwhile ousted deposed sacked dismissed
    then
    """
)
DEPUTY = word_set("deputy vice assistant vice- under second-in-command")

JOINED = (
    ("prime", "minister"),
    ("vice", "president"),
    ("attorney", "general"),
    ("governor", "general"),
    ("secretary", "general"),
    ("general", "secretary"),
    ("director", "general"),
    ("lieutenant", "governor"),
    ("crown", "prince"),
    ("first", "minister"),
    ("chief", "of", "staff"),
    ("head", "of", "state"),
    ("head", "of", "government"),
    ("commander", "in", "chief"),
    ("chief", "executive", "officer"),
    ("chief", "executive"),
)
"""Heads of more than one word."""


def bare_head(lower: str) -> str:
    """Return a role's head without what a hyphen joins to it.

    >>> bare_head("president-elect"), bare_head("ex-minister"), bare_head("chief")
    ('president', 'minister', 'chief')
    """
    for end in ("-elect", "-designate"):
        lower = lower.removesuffix(end)
    for front in ("ex-", "then-", "vice-"):
        lower = lower.removeprefix(front)
    return lower


SYNONYMS = {
    "premier": "prime minister",
    "prime-minister": "prime minister",
    "head of government": "prime minister",
    "head of state": "president",
    "top diplomat": "foreign minister",
    "chief diplomat": "foreign minister",
    "diplomatic chief": "foreign minister",
    "foreign secretary": "foreign minister",
    "transport secretary": "transportation secretary",
    "home secretary": "interior minister",
    "home minister": "interior minister",
    "home affairs minister": "interior minister",
    "internal affairs minister": "interior minister",
    "defence secretary": "defense minister",
    "defense secretary": "defense minister",
    "defence minister": "defense minister",
    "external affairs minister": "foreign minister",
    "foreign affairs minister": "foreign minister",
    "foreign relations minister": "foreign minister",
    "war minister": "defense minister",
    "general secretary": "secretary-general",
    "secretary general": "secretary-general",
    "governor-general": "governor",
    "governor general": "governor",
    "vice-president": "president",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "co-chairman": "co-chair",
    "co-chairperson": "co-chair",
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "chief": "head",
    "boss": "head",
    "mp": "member of parliament",
    "deputy": "member of parliament",
    "lawmaker": "member of parliament",
    "legislator": "member of parliament",
    "parliamentarian": "member of parliament",
    "advisor": "adviser",
    "commander in chief": "commander-in-chief",
    "commandant": "commander",
    "state secretary": "secretary of state",
    "director general": "director-general",
    "gov": "governor",
    "sen": "senator",
    "pres": "president",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "brig": "brigadier",
    "brigadier general": "brigadier",
    "adm": "admiral",
    "lt col": "lieutenant colonel",
    "lt gen": "lieutenant general",
    "maj gen": "major general",
    "brig gen": "brigadier",
}
"""What a title is called here, by what it is called elsewhere."""

VERB_HEADS = {
    "heads": "head",
    "headed": "head",
    "leads": "leader",
    "led": "leader",
    "commands": "commander",
    "commanded": "commander",
    "chairs": "chair",
    "chaired": "chair",
    "runs": "head",
    "ran": "head",
    "run": "head",
    "governs": "governor",
    "governed": "governor",
    "presides": "head",
    "presided": "head",
}
"""Heads that "who heads the navy" stands for."""
AUXILIARY = word_set("who has have now currently also still since")
"""Words before such a verb."""
LEADING = word_set("heads leads commands chairs runs presides")
"""Verbs that say what somebody's office is at the time of writing."""
HAS_LED = word_set("headed led commanded chaired run presided")
"""The same after "has"."""
LED_BODIES = word_set(
    """
    ministry department committee commission council board court bank union agency
    association federation foundation institute society party movement front faction
    delegation mission secretariat directorate administration authority service
    police army navy force forces guard guards corps command sector garrison unit
    division brigade battalion regiment squadron fleet flotilla company corporation
    firm office bureau chamber assembly parliament senate hospital clinic university
    newspaper station militia network observatory organisation organization
    group prison port mine plant factory staff junta government cabinet taskforce
    """
)
"""Common nouns of what can be led: others lead polls, races and attacks."""

PORTFOLIO_SMALL = word_set("and of for the & cabinet permanent state special")
