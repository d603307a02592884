"""Words that attribute: who speaks, with what verb, and how it colours.

A cue is the verb or phrase that ties content to its source ("said", "according
to"); the three parts of an attribution are source, cue and content. What a verb
tells of the content beside it, its stance, is in `framing.extract.voices.stances`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.extract.voices.stances import NOUNS, STANCES
from framing.text.wordlist import word_set

MANNER = word_set(
    """
    confide sob shrug sigh snap thunder joke moan groan murmur smile laugh grin nod
    scream chant sing read marvel sneer scoff protest fume plead growl mumble stammer
    weep beam chuckle gush venture persist grumble vent rage bellow gasp wail roar
    bark cheer enthuse rave offer proclaim pray snort begin object lecture reflect
    reminisce sum recollect conclude reckon stutter hiss plead implore apologise
    rejoice rail storm warn remember philosophize sniff wince mourn celebrate evoke
    regret trumpet extol
"""
)
"""Verbs that attribute only where they stand right beside a quotation."""

TOPIC = word_set(
    """
    advocate allude applaud attack back bemoan chide cite decline decry defend deride
    discuss downplay echo endorse favor favour insult invoke lambaste laud mention mock
    offer oppose prefer promote question rebuke refer reference refute ridicule salute
    support tout
    """
)
"""Verbs of speaking about a thing; too often nouns to mark where a clause begins."""

WISH = word_set("aim aspire desire intend plan seek want wish")
"""Verbs of what their subject wants: a thing, or "to" do one."""

KNOW = word_set("know realise realize learn")
"""Verbs of what their subject holds for true, as the outlet does."""

SEEM = word_set("appear seem")
"""Verbs of an impression that nobody is named to have."""

OPENS_A_CLAUSE = word_set(
    """
    say tell state report announce note mention remark explain reply
    inform indicate recount narrate believe think estimate predict forecast hope fear
    argue suggest propose pledge promise vow warn claim allege purport contend
    insist assert confirm reveal admit acknowledge concede stress emphasize
    emphasise underline underscore affirm reaffirm assure reiterate disclose deny
    testify threaten caution complain observe quip concur clarify imply profess
    boast swear lament speculate worry certify highlight
"""
)
"""Verbs after which content may follow at once, without "that"."""

NAMES_A_THING = word_set("call name brand label dub term deem consider")
"""Verbs of the pattern "X called Y a Z"."""

AS_FRAME = word_set(
    """
    describe regard see view present portray depict characterize characterise brand
    label denounce condemn dismiss praise hail cite quote refer name criticize
    criticise slam blast
"""
)
"""Verbs of the pattern "X described Y as Z"."""

OF_FRAME = word_set("accuse charge")
"""Verbs of the pattern "X accused Y of Z"."""

TO_FRAME = word_set(
    """
    urge ask call order warn remind invite tell instruct advise request appeal beg
    encourage demand threaten promise vow pledge refuse offer decline agree hope
"""
)
"""Verbs of the pattern "X urged Y to do Z"."""

NOUN_TOO = word_set(
    """
    report claim charge post comment state note answer estimate hope fear demand call
    name show view label term brand voice order request quote signal hint appeal
    forecast worry boast stress rule share reply remark promise pledge vow blame
    praise caution welcome find present highlight counter joke cry broadcast print
    radio blast judge suspect address point thank plan desire aim wish support
    advocate back
"""
)
"""Verbs whose plain and -s forms are nouns as well."""

DOCUMENT = word_set(
    """
    statement report letter document communique communiqué declaration release
    article text message post tweet memo note bulletin readout filing complaint
    study poll survey paper resolution indictment ruling email e-mail
"""
)
"""Nouns of texts that speak for whoever issued them."""

CLAIM_NOUN = word_set(
    """
    claim claims allegation allegations accusation accusations assertion assertions
    pretext grounds rumor rumors rumour rumours suspicion suspicions fears belief
    complaint complaints insinuation insinuations contention suggestion suggestions
    warning warnings charge charges argument excuse view impression notion opinion
    insistence concern concerns report reports hope hopes admission announcement
    prediction predictions conclusion confirmation speculation news word threat threats
    promise promises pledge pledges vow vows statement statements conviction theory
    reminder revelation revelations acknowledgement acknowledgment feeling
"""
)
"""Nouns that open another's content: "claims that", "allegations of"."""

PLAN_NOUN = {
    **dict.fromkeys(("call", "calls", "demand", "demands"), ("to", "for")),
    **dict.fromkeys(("plan", "plans", "proposal", "proposals"), ("to", "for")),
    **dict.fromkeys(
        ("promise", "promises", "pledge", "pledges", "vow", "vows"), ("to",)
    ),
    **dict.fromkeys(("refusal", "decision", "desire", "intention", "threat"), ("to",)),
    **dict.fromkeys(("bid", "effort", "efforts", "offer", "willingness"), ("to",)),
    **dict.fromkeys(("criticism", "criticisms", "condemnation", "fears"), ("of",)),
    **dict.fromkeys(("denunciation", "mention", "praise"), ("of", "for")),
    **dict.fromkeys(("support", "opposition"), ("for", "to")),
}
"""Nouns of what is wanted or judged, each with the words that open it."""

IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "speak": "speaks spoke spoken speaking",
    "weep": "weeps wept weeping",
    "sing": "sings sang sung singing",
    "read": "reads read reading",
    "begin": "begins began begun beginning",
    "shrug": "shrugs shrugged shrugging",
    "sob": "sobs sobbed sobbing",
    "nod": "nods nodded nodding",
    "grin": "grins grinned grinning",
    "snap": "snaps snapped snapping",
    "sum": "sums summed summing",
    "object": "objects objected objecting",
    "see": "sees saw seen seeing",
    "show": "shows showed shown showing",
    "swear": "swears swore sworn swearing",
    "find": "finds found finding",
    "admit": "admits admitted admitting",
    "concur": "concurs concurred concurring",
    "broadcast": "broadcasts broadcast broadcasting",
    "beg": "begs begged begging",
    "slam": "slams slammed slamming",
    "quip": "quips quipped quipping",
    "refer": "refers referred referring",
    "forecast": "forecasts forecast forecasting",
    "vow": "vows vowed vowing",
    "decry": "decries decried decrying",
    "rebut": "rebuts rebutted rebutting",
    "agree": "agrees agreed agreeing",
    "reply": "replies replied replying",
    "deny": "denies denied denying",
    "cry": "cries cried crying",
    "imply": "implies implied implying",
    "worry": "worries worried worrying",
    "testify": "testifies testified testifying",
    "understand": "understands understood understanding",
    "seek": "seeks sought seeking",
    "plan": "plans planned planning",
    "prefer": "prefers preferred preferring",
    "know": "knows knew knowing",
    "certify": "certifies certified certifying",
    "verify": "verifies verified verifying",
    "clarify": "clarifies clarified clarifying",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb form that attributes.

    `tense` is "past" (also the participle), "present" (third person or plain)
    or "participle" (the -ing form); `stance` is a key of `STANCES`.
    """

    verb: str
    stance: str
    tense: str


def forms_of(verb: str) -> dict[str, str]:
    """Return each form of a verb with its tense.

    >>> forms_of("deny")
    {'deny': 'present', 'denies': 'present', 'denied': 'past', 'denying': 'participle'}
    >>> sorted(forms_of("urge"))
    ['urge', 'urged', 'urges', 'urging']
    """
    if verb in IRREGULAR:
        forms = [verb, *IRREGULAR[verb].split()]
    else:
        stem = verb.removesuffix("e")
        third = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
        forms = [verb, verb + third, stem + "ed", stem + "ing"]
    out = {}
    for number, form in enumerate(forms):
        present = "present" if number < 2 else "past"
        out[form] = "participle" if form.endswith("ing") else present
    return out


@cache
def cues() -> dict[str, Cue]:
    """Return every verb form that attributes, by its lower-case spelling."""
    out: dict[str, Cue] = {}
    for stance, verbs in STANCES.items():
        for verb in sorted(verbs - TOPIC - WISH - SEEM - KNOW):
            for form, tense in forms_of(verb).items():
                out.setdefault(form, Cue(verb, stance, tense))
    return out


@cache
def topic_cues() -> dict[str, Cue]:
    """Return the forms of verbs of speaking about a thing, or of wanting it.

    The plain forms of the first are left out: too many are nouns.
    """
    return {
        form: Cue(verb, stance, tense)
        for stance, verbs in STANCES.items()
        for verb in sorted(verbs & (TOPIC | WISH | SEEM | KNOW))
        for form, tense in forms_of(verb).items()
        if form != verb or verb not in TOPIC
    }


@cache
def manner_cues() -> dict[str, Cue]:
    """Return the forms of verbs that attribute only beside a quotation."""
    return {
        form: Cue(verb, "neutral", tense)
        for verb in sorted(MANNER)
        for form, tense in forms_of(verb).items()
    }


@cache
def noun_stances() -> dict[str, str]:
    """Return the stance of each noun that opens another's content."""
    return {noun: stance for stance, nouns in NOUNS.items() for noun in nouns}


def stance_of(words: str) -> str:
    """Return the stance of the cue in a few words, "neutral" where none is.

    The last cue counts: in "refused to say" nothing was said. A negated cue of
    doubt or truth ("did not confirm") is neutral.

    >>> [stance_of(cue) for cue in ("claimed", "told reporters", "according to")]
    ['doubt', 'neutral', 'neutral']
    >>> stance_of("has repeatedly denied"), stance_of("claims that")
    ('denial', 'doubt')
    """
    lowered = [word.strip(",.:") for word in words.casefold().split()]
    found = "neutral"
    for word in lowered:
        cue = cues().get(word)
        found = cue.stance if cue else noun_stances().get(word, found)
    negated = not {"not", "never", "n't"}.isdisjoint(lowered)
    return "neutral" if negated and found != "denial" else found
