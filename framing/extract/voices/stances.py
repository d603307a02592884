"""What a cue tells of the content beside it: a closed set of stances.

"Said" leaves open whether the content is true; "claimed" doubts it, "admitted"
takes it for granted, "denied" has the source turn it down. The classes follow
the usual distinction of speech acts (assertive, commissive, directive,
expressive) and of factive from non-factive verbs.
"""

from __future__ import annotations

from framing.text.wordlist import word_set

NEUTRAL = word_set(
    """
    say tell add state report announce mention comment remark explain reply respond
    answer write tweet declare inform indicate recount narrate relate continue
    observe quip joke conclude describe express argue name analyze analyse testify
    opine voice speak present portray depict characterize characterise label dub
    term brand refer quote cite decide stipulate signal hint imply rule judge
    interject retort counter exclaim shout yell cry whisper mutter ponder muse
    theorize elaborate clarify summarize preach concur telegraph radio broadcast
    print publish apologize share post accept communicate reference invoke discuss
    address allude echo
    """
)
"""Verbs that report and no more."""

DOUBT = word_set(
    """
    claim allege purport contend insist maintain profess boast pretend accuse charge
    assert insinuate
    """
)
"""Verbs that withhold belief from the content."""

TRUTH = word_set(
    """
    confirm reveal admit acknowledge concede stress emphasize emphasise underline
    underscore highlight affirm reaffirm assure reiterate repeat disclose confess
    prove show recognize recognise point certify verify establish recall note remind
    find recollect know realise realize learn
    """
)
"""Verbs that take the content for true."""

DENIAL = word_set(
    """
    deny reject dismiss refuse rebut refute decline disavow downplay
    """
)
"""Verbs by which the source turns the content down."""

PROMISE = word_set(
    """
    promise pledge vow swear offer agree
    """
)
"""Verbs by which the source binds itself to the content."""

WARNING = word_set(
    """
    warn threaten caution fear worry
    """
)
"""Verbs by which the source tells of a danger, or is one."""

DEMAND = word_set(
    """
    urge demand order instruct call appeal request beg ask invite recommend advise
    encourage suggest propose implore plead advocate promote seek want
    """
)
"""Verbs by which the source wants the content done."""

BELIEF = word_set(
    """
    believe think feel hope expect predict forecast estimate consider speculate
    wonder see regard view deem guess suspect assume appear seem aim aspire desire
    intend plan prefer wish understand presume
    """
)
"""Verbs of what the source holds, without saying that it was said."""

BLAME = word_set(
    """
    criticize criticise condemn denounce slam blast blame deplore lament complain
    decry bemoan mock attack question oppose insult chide rebuke lambaste deride
    ridicule
    """
)
"""Verbs that find fault with the content."""

PRAISE = word_set(
    """
    praise hail thank welcome congratulate endorse tout laud applaud defend salute
    back favor favour support
    """
)
"""Verbs that think well of the content."""

STANCES = {
    "neutral": NEUTRAL,
    "doubt": DOUBT,
    "truth": TRUTH,
    "denial": DENIAL,
    "promise": PROMISE,
    "warning": WARNING,
    "demand": DEMAND,
    "belief": BELIEF,
    "blame": BLAME,
    "praise": PRAISE,
}
"""The verbs of each stance; the keys are all the stances there are."""

NOUNS = {
    "doubt": word_set(
        """
        claim claims allegation allegations accusation accusations assertion
        assertions pretext rumor rumors rumour rumours insinuation insinuations
        contention excuse notion charge charges
        """
    ),
    "denial": word_set("denial denials rejection refusal"),
    "promise": word_set("promise promises pledge pledges vow vows"),
    "warning": word_set("warning warnings threat threats fear fears"),
    "demand": word_set("call calls suggestion suggestions appeal appeals"),
    "belief": word_set("belief view impression suspicion suspicions opinion"),
    "blame": word_set("complaint complaints criticism condemnation denunciation"),
    "praise": word_set("praise"),
}
"""The nouns of each stance that open another's content."""
