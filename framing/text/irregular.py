"""Irregular English verbs and nouns."""

from __future__ import annotations

VERBS = """
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten
become became become|begin began begun|behold beheld beheld|bend bent bent
beset beset beset|bet bet bet|bid bid bid|bind bound bound|bite bit bitten
bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst
buy bought bought|cast cast cast|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt
drink drank drunk|drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast
foresee foresaw foreseen|foretell foretold foretold|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got
get got gotten|give gave given|go went gone|grind ground ground|grow grew grown
hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
hurt hurt hurt|inlay inlaid inlaid|interweave interwove interwoven|keep kept kept
kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant
leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let
lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mishear misheard misheard|mislead misled misled|misread misread misread
mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset
outbid outbid outbid|outdo outdid outdone|outgrow outgrew outgrown
overcome overcame overcome|overhang overhung overhung|overhear overheard overheard
override overrode overridden|overrun overran overrun|oversee oversaw overseen
oversell oversold oversold|overtake overtook overtaken|overthrow overthrew overthrown
partake partook partaken|pay paid paid|prove proved proven|put put put|quit quit quit
read read read|rebuild rebuilt rebuilt|recast recast recast|redeal redealt redealt
redo redid redone|redraw redrew redrawn|remake remade remade|repay repaid repaid
resell resold resold|reset reset reset|retake retook retaken|retell retold retold
rethink rethought rethought|rewrite rewrote rewritten|ride rode ridden|ring rang rung
rise rose risen|run ran run|saw sawed sawn|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken
shear sheared shorn|shed shed shed|shine shone shone|shoot shot shot|show showed shown
shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slink slunk slunk
slit slit slit|smell smelt smelt|sow sowed sown|speak spoke spoken|speed sped sped
spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|spit spat spat
split split split|spoil spoilt spoilt|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung
stink stank stunk|strike struck stricken|strike struck struck|string strung strung
strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|thrust thrust thrust
tread trod trodden|undercut undercut undercut|undergo underwent undergone
understand understood understood|undertake undertook undertaken|undo undid undone
unwind unwound unwound|uphold upheld upheld|upset upset upset|wake woke woken
wear wore worn|weave wove woven|wed wed wed|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood
wring wrung wrung|write wrote written
"""

NOUNS = """
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese
mouse mice|ox oxen|life lives|wife wives|knife knives|thief thieves|leaf leaves
half halves|self selves|shelf shelves|wolf wolves|calf calves|loaf loaves
crisis crises|basis bases|thesis theses|analysis analyses|hypothesis hypotheses
axis axes|oasis oases|diagnosis diagnoses|emphasis emphases|synthesis syntheses
parenthesis parentheses|phenomenon phenomena|criterion criteria
bacterium bacteria|stratum strata|medium media|memorandum memoranda
curriculum curricula|referendum referenda|index indices|matrix matrices
appendix appendices|nucleus nuclei|stimulus stimuli|alumnus alumni|cactus cacti
fungus fungi|radius radii|serviceman servicemen|policeman policemen
policewoman policewomen|servicewoman servicewomen|fisherman fishermen
spokesman spokesmen|spokeswoman spokeswomen|gunman gunmen|chairman chairmen
congressman congressmen|congresswoman congresswomen|businessman businessmen
businesswoman businesswomen|cameraman cameramen|clergyman clergymen|fireman firemen
foreman foremen|frenchman frenchmen|englishman englishmen|irishman irishmen
dutchman dutchmen|countryman countrymen|statesman statesmen|salesman salesmen
craftsman craftsmen|tribesman tribesmen|militiaman militiamen|airman airmen
seaman seamen|rifleman riflemen|workman workmen|kinsman kinsmen|layman laymen
grandchild grandchildren|midwife midwives|housewife housewives|hoof hooves|scarf scarves
passerby passersby|bureau bureaux|plateau plateaux|coup coups
"""


def _rows(table: str) -> list[list[str]]:
    """Return the rows of a table written with bars and line breaks."""
    return [row.split() for row in table.replace("\n", "|").split("|") if row]


VERB_ROWS = _rows(VERBS)
"""Base, past and past participle of each irregular verb."""

PAST = {past: base for base, past, _ in VERB_ROWS} | {"were": "be"}
PAST_PARTICIPLE = {participle: base for base, _, participle in VERB_ROWS}
PLURAL = {plural: singular for singular, plural in _rows(NOUNS)}


def _forms() -> dict[str, tuple[str, ...]]:
    """Return past and participle of each irregular base."""
    forms: dict[str, set[str]] = {}
    for base, past, participle in VERB_ROWS:
        forms.setdefault(base, set()).update((past, participle))
    return {base: tuple(sorted(found)) for base, found in forms.items()}


VERB_FORMS = _forms()
NOUN_FORMS = {singular: (plural,) for plural, singular in PLURAL.items()}
