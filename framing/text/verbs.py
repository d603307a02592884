"""Regular English verbs of news prose, and all forms of the known verbs."""

from __future__ import annotations

from functools import lru_cache

from framing.text.irregular import PAST, PAST_PARTICIPLE, VERB_ROWS
from framing.text.spelling import with_ending, with_s
from framing.text.wordlist import word_set

REGULAR = word_set(
    """
abandon abduct abide abolish absorb abstain abuse accelerate accept access accommodate
accompany accomplish accord account accumulate accuse accustom achieve acknowledge
acquire acquit act activate adapt add address adhere adjoin adjust administer admire
admit adopt adorn advance advise advocate affect affirm afford agitate agree aid aim air
airlift alert alienate align allege alleviate allocate allot allow allude ally alter
amass amend amount amplify analyse analyze anchor anger animate annex annihilate
annotate announce annoy annul answer anticipate apologise apologize appeal appear
appease applaud apply appoint appreciate apprehend approach approve argue arm arouse
arrange arrest arrive ascend ascertain ascribe ask aspire assail assassinate assault
assemble assert assess assign assist associate assume assure attach attack attain
attempt attend attest attract attribute auction audit authorise authorize avenge avert
avoid await award back backtrack bail balance ban bar bargain barricade base bash batter
battle beckon beg behave believe belong bemoan benefit bereave besiege betray better
blacken blacklist blame blast blaze blend bless blink block blockade bluff board boast
boil bolster bomb bombard book boost border borrow bother bounce boycott brace brand
brandish breach breathe bribe brief bristle broaden broker browse brush budget bug
bulldoze bully burgeon burnish bury bypass calculate call calm campaign cancel
capitulate capture care carry carve cause caution cease cede celebrate cement censor
censure center centre chair challenge change chant charge chart charter chase chat cheat
check cheer chide chill circulate cite claim clamp clap clarify clash classify clean
clear climb close coin coincide collaborate collapse collect collide colonise colonize
color colour combat combine comfort command commemorate commence commend comment
commission commit communicate compare compel compensate compete compile complain
complete complicate comply compose compound comprise compromise con conceal concede
concentrate concern conclude condemn condense condone conduct confer confess confide
confine confirm confiscate conflict confront confuse congratulate connect connote
conquer consent consider consist consolidate conspire constitute constrain construct
consult consume contact contain contaminate contemplate contend contest continue
contract contradict contrast contravene contribute control convene converge convert
convey convict convince cook cooperate coordinate cope copy correct correspond corrupt
count counter counterattack couple court cover crack crash crave crawl create credit
cripple criticise criticize cross crowd cruise crumble crush cry culminate cultivate
curb cure curse curtail damage dance dangle dare dash date dazzle deadlock debate debut
deceive decide decimate declare decline decorate decrease decree decry dedicate deduct
deem deepen defeat defect defend defer define defuse defy degrade delay delegate delete
deliberate delimit deliver demand demarcate demilitarise demilitarize demolish
demonstrate denounce deny depart depend depict deploy deport depose depress deprive
derail derive descend describe desert deserve design designate desire destabilise
destabilize destroy detail detain detect deter deteriorate determine detonate devalue
devastate develop devise devote die differ diminish dine direct disagree disappear
disappoint disapprove disarm disavow disband discard discharge disclose discontinue
discourage discover discredit discuss disembark disenfranchise disengage disguise
dislike dislodge dismantle dismiss disown dispatch dispel disperse displace display
dispose dispute disqualify disregard disrupt dissolve dissuade distance distinguish
distort distribute disturb divert divide divorce divulge dock document dodge domesticate
dominate donate doom double doubt down downgrade download downplay downsize draft drag
drain drape dress drift drill drip drop drown drug drum dry dub dump earn ease echo
eclipse edge edit educate elapse elect elevate eliminate elude emanate embargo embark
embarrass embed embody embrace emerge emigrate empathise emphasise emphasize employ
empower emulate enable enact encircle enclose encompass encounter encourage end endanger
endorse endure enforce engage engulf enhance enjoy enlarge enlist enrich enroll
enslave ensue ensure entail enter entertain entice entitle entrench entrust enumerate
envisage envision equal equate equip eradicate erase erect erode erupt escalate escape
escort establish estimate etch evacuate evade evaluate evangelize evaporate evict evoke
evolve exacerbate exaggerate examine exceed exchange excite exclude excuse execute
exempt exercise exert exhaust exhibit exhort exile exist exit exonerate expand expect
expel expend experience experiment expire explain explode exploit explore export expose
express expropriate extend extinguish extort extract extradite fabricate face facilitate
fade fail fake falsify falter famish farm fasten fathom favor favour fear feature fend
ferry fetch figure file fill film filter finalise finalize finance fine fine-tune finish
fire fit fix flag flank flare flash flatten flex flip flirt float flock flood flourish
flow flutter focus foil follow foment force forewarn forfeit forge fork form formulate
fortify foster foul frame free frequent frighten frustrate fry fuel fulfill fume
function fund further gain gamble garner gather gauge gaze generate glance gloat glorify
govern grab graduate grant grapple graze greet grieve grip gripe groan groom ground
grumble guarantee guard guess guide gun gush hack hail halt halve hamper hand handle
happen harass harbor harbour harden harm harvest hasten hate haul head heal heap heat
heckle heighten help herald hesitate highlight hijack hike hinder hint hire hoist hone
honor honour hook hope hospitalise hospitalize host house hover hug hum hunt hurl hurry
identify ignite ignore illustrate imagine immigrate immortalize impair impeach impede
imperil implement implicate implore imply import impose impress imprison improve
inaugurate incarcerate incite include increase incur indicate indict indoctrinate induce
infect infer infiltrate inflame inflate inflict influence inform infringe infuriate
inhabit inherit inhibit initial initiate inject injure insist inspect inspire
install instigate instruct insult insure integrate intend intensify interact intercept
interest interfere interlink internationalise interpolate interpose interpret
interrogate interrupt intersect intervene interview intimidate introduce invade
invalidate invent invest investigate invite invoke involve irritate isolate issue itch
jail jam jeer jeopardise jeopardize jog join joke judge juggle jump justify juxtapose
kick kidnap kill kiss knit knock label labour lack lag lament land languish lash last
latch laud laugh launch lavish leak lease legalise legalize lessen level leverage
levitate levy liaise liberate license lick lift like limit limp line linger link
liquidate list listen litter live load loan loathe lobby locate lock lodge look loom
loop loosen loot love lower lull lure lurk magnify mainstream maintain malign maltreat
man manage mandate manifest manipulate manufacture map march marginalize mark market
marry mask masquerade massacre master match matter maximise maximize measure mediate
melt mention merge migrate militarise militarize militate mind mine minimise minimize
miss mistreat mix moan mobilise mobilize mock moderate modernise modernize modify
monitor moor motivate mount mourn move mull multiply murder muster nail name nap narrate
narrow nationalise nationalize near need neglect negotiate nestle neutralise neutralize
nod nominate normalise normalize note notice notify nudge numb number nurture obey
object obligate oblige obliterate observe obstruct obtain occupy occur offend offer
officiate offload omit ooze open operate opine oppose oppress opt optimise orbit
orchestrate order organise organize originate oust outgun outlaw outline outnumber
outpace outrage outrank outweigh overhaul overload overlook overpower overreact overrule
overshadow overstate overtax overturn overuse overwhelm owe own pacify pack paddle paint
parade paralyse paralyze pardon park part participate pass pat patrol pause pave peak
peel peer pelt penalise penalize penetrate perceive perch perform perish permit
perpetrate persecute persevere persist persuade phase phone photograph pick pile pin
pinch pinpoint pioneer pivot place plague plan plant play plead please pledge plot
plough plow pluck plug plummet plunder plunge point poison polarise polarize police poll
ponder pool populate portray pose position possess post postpone postulate pounce pound
pour practice practise praise pray pre-empt preach precede precipitate predict preempt
prefer prepare present preserve preside press pressure pressurise pressurize presume
pretend prevail prevent print prioritise prioritize privatise privatize probe proceed
process proclaim procure produce profit prohibit project prolong promise promote prompt
pronounce prop propagate propose proscribe prosecute prosper protect protest provide
provoke prune publish pull pulse pummel pump punish purchase purge purport pursue push
qualify quarantine quarrel quash quell query question quiver quote race radicalise rage
raid rain raise rally ram ramp range rank ratify ration raze reach react reaffirm
realign realise realize reap rear rearrange reassert reassess reassure rebel rebuff
rebuke rebut recall recapture recede receive recite reckon reclaim reclassify recline
recognise recognize recoil recommend reconcile reconquer reconsider reconstitute
reconstruct reconvene record recount recover recruit rectify recuperate recycle redeem
redeploy redesign redirect rediscover redistribute redress reduce reel reelect refer
refill refine reflect refloat reform refrain refresh refuel refurbish refuse refute
regain regard register regret regroup regulate rehabilitate rehearse reign reignite
reimburse rein reinforce reinstate reintroduce reissue reiterate reject rejoin rekindle
relapse relate relaunch relax relay release relent relieve relinquish relish reload
relocate rely remain remand remark remember remind remodel remove rename render renew
renounce rent reoccupy reopen reorganise reorganize repackage repair repatriate repeal
repeat repel rephrase replace replicate reply report reposition represent repress
reprimand reprint reproach reproduce repudiate repulse repurpose request require reroute
rescind rescue resemble resent reserve resettle reshape reshuffle reside resign resist
resolve resonate resort respect respond rest restart restate restore restrain restrict
restructure result resume resurface resurge resurrect retain retaliate retire retool
retort retrace retract retrain retreat retrieve return reunify reunite reuse reveal
reverberate reverse review revise revisit revitalise revitalize revive revoke revolt
revolutionize revolve reward rework rid ridicule rig rip risk rival roam roar roast rob
rock roll root rot rotate round rouse rout rub ruin rule rush rustle sabotage sack
sacrifice saddle safeguard sag sail salute salvage sample sanction satisfy save scale
scan scare scatter schedule scoff scold scoop scorch score scorn scour scramble scrap
scrape scratch scream screen scrub scrutinise scrutinize sculpt scupper scuttle seal
search secure securitise seem seep segregate seize select sentence separate serve settle
sever shape share sharpen shatter shave shell shelter shelve shield shift ship shiver
shock shop shore shout shove shred shrug shuffle shun shuttle side sideline sideswipe
siege sigh sign signal signify silence simmer simplify simulate sip situate skip
skirmish skyrocket slacken slam slander slap slash slaughter slice slip slow slug slump
smash smear smile smoke smoulder smuggle snap snatch snub soak soar sob socialise soften
solicit solidify solve soothe sort sound span spare spark spawn spearhead specialise
specialize specify speculate spiral splash splinter sponsor spot spray sprint spruce
spur spurn spy squander square squash squat squeeze stab stabilise stabilize stack stage
stagnate stain stalk stall stamp standardize stare start startle starve stash state
station stay steer stem step stifle stigmatise stipulate stir stitch stockpile stoke
stone stonewall stop store storm straddle strafe straighten strain strand strangle
stream streamline strengthen stress stretch strip stroll structure struggle study stuff
stumble stun stunt stutter subdue subject submit subordinate subscribe subside subsidise
subsidize substantiate substitute subvert succeed succour succumb suck sue suffer
suffice suffocate suggest suit sulk summarise summarize summit summon sunder superimpose
supervise supplement supply support suppose suppress surf surface surge surpass surprise
surrender surround survey survive suspect suspend sustain swamp swap swarm sway sweat
swirl switch swoop symbolise symbolize sympathise tack tackle tail talk tally tamper
tangle tap target tarnish tarry task taste taunt tax tease teeter telephone televise
tempt tend terminate terrify terrorise terrorize test testify tether thank thicken
thrash threaten thrill thrive throng throttle thwart tie tighten tip tire toil tolerate
topple torch torment torpedo torture toss total touch tour tout tow tower trace track
trade trail train trample tranquilise transfer transform transit translate transmit
transport trap travel traverse treat tremble trial triangulate trickle trigger trim
triple triumph troop trouble truck trumpet trust try tuck tug tumble turn twin twist
unblock uncover underline undermine underpin underscore unearth unfold unfurl
unify unite unleash unload unlock unmask unnerve unravel unsettle unveil update upend
upgrade upload uproot upstage urge use usher usurp utilise utilize vacate vacation
validate value vandalise vanish vary vaunt veer vent ventilate venture verge verify vest
veto vex vie view vilify vindicate violate visit voice volunteer vote vow wage wait
waive walk wander wane want ward warm warn warp warrant wash waste watch water waver
weaken weather weigh welcome whip whisper widen wield wipe wiretap wish wither witness
wonder woo work worry worsen wound wrangle wrap wreck wrestle yank yearn yell yield
zigzag zoom
"""
)
"""Base forms that take -ed."""


def _forms() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return the -s, -ed and -ing forms of all known verbs with their bases."""
    bases = REGULAR | {base for base, _, _ in VERB_ROWS}
    third = {with_s(base): base for base in sorted(bases)}
    past = {with_ending(base, "ed"): base for base in sorted(REGULAR)}
    gerund = {with_ending(base, "ing"): base for base in sorted(bases)}
    return third, past, gerund


THIRD_PERSON, REGULAR_PAST, GERUND = _forms()
BASES = REGULAR | {base for base, _, _ in VERB_ROWS}


@lru_cache(maxsize=50_000)
def verb_class(low: str) -> str:
    """Return which verb forms a lower-case word can be, "" for none.

    >>> verb_class("forced"), verb_class("took"), verb_class("taken")
    ('d', 'd', 'n')
    >>> verb_class("forces"), verb_class("diplomats"), verb_class("killing")
    ('z', '', 'g')
    """
    found = "b" if low in BASES else ""
    if low in THIRD_PERSON:
        found += "z"
    if low in GERUND:
        found += "g"
    if low in PAST or low in REGULAR_PAST:
        found += "d"
    if low in PAST_PARTICIPLE and low not in PAST:
        found += "n"
    return found
