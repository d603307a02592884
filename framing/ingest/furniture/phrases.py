"""The fixed phrases of pages: share lines, related headlines, menus, tools."""

from __future__ import annotations

import re

from framing.ingest.furniture.foreign import FOREIGN_OFFERS, FOREIGN_RULES
from framing.text.wordlist import word_set

SECTIONS = word_set(
    """home|homepage|home page|main|front page|start|news|all news|latest|latest news|
    news feed|newsfeed|breaking|breaking news|top news|top stories|headlines|world|
    world news|politics|economy|business|finance|money|markets|trade|companies|
    commodities|sport|sports|culture|arts|art|society|life|lifestyle|style|opinion|
    opinions|analysis|comment|commentary|columns|editorial|editorials|letters|blogs|
    video|videos|photo|photos|pictures|gallery|galleries|multimedia|audio|podcast|
    podcasts|radio|tv|live|watch|listen|weather|technology|tech|science|health|
    education|environment|climate|travel|tourism|food|entertainment|celebrity|
    history|religion|law|crime|justice|security|defense|defence|military|army|war|
    diplomacy|foreign policy|government|parliament|presidency|elections|energy|
    industry|agriculture|transport|local|national|international|global|region|
    regions|regional|provinces|districts|cities|africa|asia|europe|americas|america|
    middle east|latin america|north america|south america|north africa|central asia|
    south asia|southeast asia|asia pacific|oceania|eurasia|caucasus|balkans|
    features|feature|interviews|interview|investigations|reports|special reports|
    exclusive|in depth|in-depth|explainers|fact check|archive|archives|search|menu|
    main menu|navigation|sections|more|more news|all|about|about us|contact|contacts|
    contact us|advertise|advertising|advertisement|advertisements|ad|sponsored|
    promoted|careers|jobs|help|faq|feedback|terms of use|privacy policy|privacy|
    contribute|membership|imprint|impressum|kontakt|
    subscribe|subscriptions|newsletter|newsletters|sign in|sign up|log in|login|
    log out|register|my account|account|donate|support us|e-paper|epaper|forum|
    forums|print|share|email|e-mail|tweet|facebook|twitter|x|telegram|whatsapp|
    instagram|youtube|linkedin|vk|viber|rss|copy link|text|detail|details|article|
    articles|story|stories|english|edition|language|languages|skip to content|
    skip to main content|skip navigation|back to top|top|close|next|previous|back|
    loading|comments|go to comments|read more|see more|show more|load more|
    continue reading|events|calendar|press releases|press release|news release|
    media release|documents|photo gallery|
    courts|court|chronicle|obituaries|vacancies|analytics|subscription|reviews|market|
    community|people|diaspora|weird|viral|tariffs|announcements|local news|tenders|
    arab world|arab and world|the last|on air|listen live|watch live|live stream|
    documentaries|programmes|programs|schedule|mobile app|apps|site map|sitemap""",
    "|",
)
"""Entries of menus and section labels, casefolded."""

NETWORKS = word_set(
    """facebook twitter telegram whatsapp instagram youtube linkedin vk viber x eitaa
    reddit pinterest tiktok wechat weibo line threads mastodon bluesky email"""
)

MAX_LABEL_CHARACTERS = 600
"""Length from which a line is running text whatever it starts with."""

MAX_INVITATION_WORDS = 22

_THIS = r"(?: (?:this|the|our)(?: \w+)? ?(?:article|story|news|page|post|report|item)?)"
_SHARE = r"(?:please )?(?:share|tweet|retweet|pin|e-?mail|forward|print|save|bookmark)"
_RULES = {
    "share line": (
        rf"{_SHARE}{_THIS}?(?: (?:on|via|with|by|to)\b[^.:]*)?(?::.*)?$",
        r"(?:copy|get) (?:the )?link\b",
        r"you can share this (?:article|post|story)\b",
        r"(?:did you )?(?:like|liked|enjoy|enjoyed|love|loved) (?:this|the|our|what)\b"
        r"[^.?]{0,30}\?",
        r"(?:did you find|was|is) this (?:article |story |page )?(?:useful|helpful)\b",
    ),
    "cookie line": (
        r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? "
        r"(?:\w+ ){0,3}cookies\b",
        r"by (?:continuing|using|browsing|clicking|visiting)\b[^.]{0,80}"
        r"(?:cookies?|privacy policy)\b",
        r"(?:accept|manage|reject|allow|decline)(?: all)? cookies\b",
        r"cookie (?:policy|settings|notice)\b",
    ),
    "follow line": (
        r"for (?:all |more )?(?:the )?(?:latest|more|breaking)\b[\w ]{0,20}, "
        r"(?:follow|join|visit|subscribe|download|like)\b",
        r"(?:follow|like|join|find|add|connect with) (?:us|our)\b",
        r"(?:follow|like) [\w .&'’-]{1,40} on\b",
        r"follow [^.:\n]{1,80} (?:at|on):? (?:https?://)?(?:www\.)?"
        r"(?:twitter|facebook|instagram|x)\b",
        r"(?:stay|keep) (?:connected|informed|up to date|tuned|updated)\b",
        r"(?:join|visit) [\w .&'’-]{1,40}(?:channel|telegram|whatsapp|page)\b",
        r"(?-i:Follow [A-Z][\w.]{1,30}(?: [A-Z][\w.]{1,20}){0,3})$",
        r"scan (?:the|this|our) (?:qr|code)\b",
    ),
    "newsletter line": (
        r"(?:sign|signing) up\b",
        r"(?:subscribe|subscribing)(?: now| today)?(?: to| for|$|:|!| t\.me| @)",
        r"(?:get|receive) [^.]{0,60}"
        r"(?:newsletter|alerts?|inbox|briefing|updates|app|headlines|subscription)\b",
        r"(?:download|install|try|upgrade to) [^.]{0,40}"
        r"(?:\bapp\b|\bpro\b|premium|plus|free|mobile|edition)",
        r"(?:become a (?:member|subscriber)|already a subscriber)\b",
        r"(?:support|help) (?:us|our|independent) (?:\w+ )?"
        r"(?:journalism|work|reporting|media|newsroom)\b",
        r"(?:donate|contribute) (?:now|today|to|here)\b",
        r"(?:do you )?(?:have|got) (?:a|any) (?:story|tip|news|information)\b"
        r"[^.]{0,20}\?",
        r"(?:buy|order) (?:the|our) (?:print|paper|magazine)\b",
        r"[^\n]{0,90}\bplease consider (?:becoming|supporting|subscribing|donating"
        r"|making a (?:donation|contribution))\b",
        r"never miss an? (?:story|update|beat|edition)\b",
        r"are you relying on\b|by subscribing, you\b|please join our community\b",
        r"advertise with\b[^.]{0,60}\.?$",
    ),
    "form": (
        r"newsletter sign[- ]?up\b",
        r"[^\n]{0,120}\bplease verify (?:that )?you(?:['’]re| are) not a robot\b",
        r"[^\n]{0,80}\binvalid e-?mail address\b",
    ),
    "tags": (
        r"(?:tags?|key ?words?|topics?|filed under|labels?|categor(?:y|ies)|hashtags?"
        r"|tagged|service|section|rubric"
        r"|in this (?:story|article))\s*:",
        r"(?:#\w+[\s,]*)+$",
        r"(?:tags?|key ?words?|topics?|hashtags?|related topics?)$",
        r"#\w[\w ]{0,30}(?: #\w[\w ]{0,30}){1,12}$",
        r"posted in\s*:? [^.]{2,40}$",
    ),
    "page tools": (
        r"(?:print|printable|mobile|pdf|text) version\b",
        r"(?:font|text) size\b|a ?[-+] ?a\b",
        r"(?:number of )?(?:discuss|discussion|comments?|views?|reads?|likes?|shares?"
        r"|hits|visits|visitors) ?[:(]? ?[\d,.k]+\)? ?(?:$|[|·•/])",
        r"[\d,.]+k? ?(?:comments?|views?|reads|likes|shares|reactions)\b"
        r"[^.]{0,30}$",
        r"(?:leave|post|add|write|view|show|no) (?:a |your |all )?"
        r"(?:comments?|reply)\b",
        r"(?:estimated )?reading time\b",
        r"\d+[ -]min(?:ute)?s?\.? (?:read|listen)",
        r"(?:listen to|read|hear|play|watch) (?:this|the) "
        r"(?:article|story|audio|page|full video)\b[^.]{0,30}$",
        r"(?:read|available|view) (?:this )?(?:article |story |post )?"
        r"(?:also )?in [^.:]{1,40}$",
        r"(?:to be continued|the end)\W{0,5}$",
        r"(?:see|view|read|show|open) (?:the )?(?:original|full|source) "
        r"(?:article|story|post|text|page|report)\b[^.]{0,40}\.?$",
        r"report (?:this|a|an) (?:content|article|comment|post|problem|bug|page|ad)\b",
        r"(?:news|story|article|item) ?(?:id|code|no\.?|number)\s*:? ?\d+$",
        r"your comments?\W{0,3}$|you are replying to\b",
        r"your e-?mail address will not be\b|required fields are\b",
        r"(?:back|return|go back) to (?:the )?(?:overview|top|list|home(?:page)?|news"
        r"|main page|index|section|previous page)\b[^.]{0,20}$",
        r"(?:join the (?:conversation|discussion)|article content|story saved|order"
        r" reprints?|reuse this content|show caption|your opinion counts|video player"
        r"(?: close)?|listen to this article(?: now)?)\W*$",
        r"you can find this story in my (?:bookmarks|saved)\b",
        r"\W*[\w.+\-]{1,60}@[\w\-]{2,60}\.[\w.]{2,40}\W*$",
        r"e-?mail [^@\n]{2,60} at [\w.+\-]{1,60}@[\w.\-]{3,60}$",
        r"(?:media|press|investor) contacts?\s*:",
        r"rate this (?:article|story|news|post|page|item)\b",
        r"(?:designed|powered|developed|hosted) by [A-Z]?\w[^.]{0,40}$",
        r"comments? (?:are|is|have been) (?:closed|disabled|off|turned off)\b",
        r"(?:click|tap) (?:here|to|on|for more)\b|translate(?: this)? page",
        r"media playback is (?:not supported|unsupported)\b",
        r"(?:end\)|ends?-|enditem|item ends|# ?# ?#?|30-)\W{0,3}$",
        r"(?:adds|corrects|recasts|refiles|repeats|updates)\b[^()\n]{2,200}\)$",
        r"graphics?\s*:\s[^.]{0,80}\bhere\)?$",
        r"(?:link|url|permalink|source link)\s*:\s*https?:|https?://\S+$",
    ),
    "reader notice": (
        r"(?:if you )?(?:have )?(?:report|found|find|spot|spotted|see|notice|noticed) "
        r"(?:an?|any) (?:error|typo|mistake|problem|inaccuracy|misprint)\b",
        r"if (?:this|the|our) (?:page|site|website|link|video)\b[^.]{0,50}"
        r"\b(?:try|use|refresh|reload|mirror|vpn|click)\b",
        r"if you (?:cannot|can['’]t|are unable to) (?:open|view|load|see|access) "
        r"(?:this|the|our)\b[^.]{0,40}\b(?:try|use|refresh|reload|mirror|vpn|click)\b",
    ),
    "front matter": (
        r"(?:outlet|publisher|newspaper|publication)\s*:\s*"
        r"(?:(?-i:[^\W_a-z])[\w.&'’-]*(?: +|$)|(?:of|the|de|and) +){1,7}$",
    ),
    "advertisement": (
        r"\[?(?:advertisements?|sponsored|promoted|ad)\b[^.]{0,40}$",
        r"(?:story|article|content) continues\b|continue reading\b",
    ),
    "disclaimer": (
        r"(?:statement|declaration)\s*:\s*(?:the|this) (?:article|content|text|views)",
        r"disclaimers?\s*:|editor['’]?s (?:disclaimer|note)\s*:",
        r"note\s*:.{0,200}\b(?:this|earlier|original|previous) (?:article|column|page"
        r"|piece|post|report|story|text|translation|transcript|version)\b",
        r"note\s*:.{0,120}\b(?:stories|views|opinions|translated)\b",
        r"(?:this|the) (?:article|text|story|page|translation|report) "
        r"(?:is|was|has been) (?:\w+ )?"
        r"(?:machine|automatically|translated|republished)",
        r"this (?:article|story) (?:also )?(?:appeared|appears) (?:in|on) ",
        r"(?-i:Published in [^.\n]{3,50}, (?:[A-Z][a-z]{2,8}\.? \d|\d)[^.]{1,25}$)",
        r"the post .{2,200} appeared first on [^.]{2,60}\.?$",
        r"[^.]{3,60} website contains only a portion of the (?:news|stories)\b",
        r"this (?:article|text|story|post) (?:was|is|has been) (?:originally|first) "
        r"(?:published|written|produced)\b",
        r"(?:this|the) (?:article|text|story|report) has not been (?:edited|verified)",
        r"(?:correction|clarification|update)s?(?: \([^)]{1,30}\))?\s*:\s*"
        r"(?:an?|the|this) (?:earlier|previous|original|article|story)\b",
        r"(?:this|the|our) .{0,40}\b(?:translated|translation)\b.{0,30}"
        r"\b(?:automatic|automatically|machine)\b.{0,20}$",
        r"translated (?:from \w+ )?(?:automatically|by (?:a )?(?:machine|google)\b)",
        r"(?:machine|automatic|automated|google) translat(?:ion|ed)\b[^.]{0,40}\.?$",
        r"(?:the )?(?:views|opinions) expressed (?:here|in this|by the author|are)\b",
        r"this (?:version|story) (?:corrects|has been corrected)\b",
        r"our standards\s*: ",
    ),
    "copyright": (
        r"creative commons\b[^.]{0,30}$",
        r"(?:copyright|©|\(?c\) ?\d{4}|all rights reserved)",
        r"\(?c\) (?-i:[A-Z])\w+(?: \w+){0,3}$",
        r"(?-i:[A-Z])[\w .&-]{2,50},? (?:©|\(c\)|copyright) ?\d{4}$",
        r"(?:when|while|in case of|if|upon)(?: \w+ and)? (?:using|citing|quoting"
        r"|reprinting|republishing|copying)\b[^\n]{0,120}\b(?:hyper)?links?\b",
        r"this material may not be (?:published|broadcast|reproduced)\b",
        r"all (?:materials|content|texts|rights)\b[^.]{0,40}"
        r"(?:copyright|protected|reserved)\b",
        r"(?:reproduction|republication|any use of)\b[^.]{0,80}"
        r"(?:prohibited|permission|permitted|hyperlink|link)",
    ),
    "editor line": (
        r"\(?(?:responsible |managing |copy |web |duty |chief )?"
        r"(?:editors?|edited|editing|proofread(?:ing|er)|typeset|translat(?:ed|or|ion)"
        r"|reviewed|corrector)(?: in charge)?(?: by)?\s*:",
        r"\(?(?:edited|editing|translated|proofread|compiled) by\b",
    ),
    "credit line": (
        r"\(?(?:additional |with )?(?:reporting|writing) by\b",
        r"contribut(?:ing|ors?)\s*:",
        r"\(?with (?:information|inputs?|files|material|assistance) (?:from|by|of)\b",
    ),
    "contributors": (
        r"(?-i:[A-Z]).{2,400}\bcontributed (?:to|reporting (?:for|to)) this "
        r"(?:report|story|article|post)(?: from [^.]{2,40})?\W{0,3}$",
        r"(?:this|the) (?:report|story|article) (?:contains|includes|is based"
        r"|was based)\b.{0,40}\b(?:material|wire|reporting)\b.{2,100}$",
        r".{0,60}\bmaterial (?:from .{2,60} )?was used in this "
        r"(?:report|story|article)\W{0,3}$",
    ),
    "photo credit": (
        r"[\[(]?(?:photo|photograph|image|picture|file photo|photo credit|image credit"
        r"|credit|pic)s?(?: (?:by|courtesy(?: of)?|credit))?\s*[:©/]"
        r"[^.]{0,50}(?:\.(?:jpe?g|png|webp))?\]?$",
        r"(?:photo|image|picture)s? (?:provided|supplied|sent|courtesy)\b[^.]{0,60}$",
    ),
}
_PHRASES = tuple(
    (why, tuple(re.compile(rule, re.IGNORECASE) for rule in rules))
    for why, rules in (*_RULES.items(), *FOREIGN_RULES.items())
)
_ANY = re.compile(
    "|".join(
        f"(?:{rule})"
        for rules in (*_RULES.values(), *FOREIGN_RULES.values())
        for rule in rules
    ),
    re.IGNORECASE,
)
"""All rules at once: most lines start like none of them."""

_NAMED = frozenset({"editor line", "credit line"})
"""Kinds that go on with a name."""

_ANY_LENGTH = frozenset({"copyright", "disclaimer", "form"})
"""Kinds that may run over several sentences."""

_SOBER = frozenset(
    {"share line", "photo credit", "advertisement", "page tools", "tags"}
)
"""Kinds that never read as a sentence."""

_MORE = (
    r"(?:articles?|stories|story|news|topics?|posts?|links?|coverage|content|reading"
    r"|headlines)"
)
_OFFERS = (
    r"(?:also |please |must )?(?:read|see|watch)(?: also| more| next| too| related)?",
    rf"(?:recommended|related|similar|suggested)(?: {_MORE})?(?: for you)?",
    rf"(?:further|more|other|related|recommended) {_MORE}",
    r"(?:also|elsewhere|more|latest|popular|new|news|now|other news)(?: \w+)? "
    r"(?:on|from|in|about|at) [^.:]{1,40}",
    r"most (?:read|popular|viewed|shared|commented|watched|recent|discussed)"
    r"[\w ]{0,24}",
    r"you (?:may|might|could) (?:also )?(?:like|enjoy|read|be interested in"
    r"|have missed)",
    r"(?:trending|popular|hot (?:topics?|news|ranking|list)|top stories|top news"
    r"|latest|latest news"
    r"|latest stories|latest headlines|breaking news)(?: now| today| this week)?",
    r"(?:next|previous|prev)(?: (?:article|story|news|post))?|up next",
    r"don['’]?t miss(?: it| this)?",
    r"in other news|in case you missed it|editors?['’]?s? (?:picks?|choice)",
    r"on (?:this|the) (?:topic|subject)|(?:news|materials|articles) on the topic",
    *FOREIGN_OFFERS,
    r"today['’]?s (?:top )?(?:news|stories|headlines)|in (?:the|other) headlines",
    r"explore more on (?:this|these) topics?|issues in this article",
    r"must[ -]reads?|what (?:others are reading|to read next)",
)
_RELATED = re.compile(
    rf"(?:{'|'.join(_OFFERS)}) ?(?::|>>|»|→|\||([-–—]{{1,2}} )|$)", re.IGNORECASE
)
_OPENERS = "-•*–—▪►»>«<[( \t"
MAX_RELATED_WORDS = 30


def phrase(text: str, words: int, *, prose: bool) -> str | None:
    """Return the kind of page line that a phrase at its start shows, or None.

    `words` counts the words of the line; `prose` tells whether it reads as a
    sentence of an article, which only few kinds may.

    >>> phrase("Share this article: Facebook · WhatsApp", 5, prose=False)
    'share line'
    >>> phrase("Share prices fell on Monday, the bank said.", 8, prose=True) is None
    True
    """
    if len(text) > MAX_LABEL_CHARACTERS:
        return None
    start = text.lstrip(_OPENERS)
    if _ANY.match(start) is None:
        return None
    for why, rules in _PHRASES:
        match = next((m for rule in rules if (m := rule.match(start))), None)
        if match is None or (why in _NAMED and not _name_follows(start, match.end())):
            continue
        if why in _NAMED or why in _ANY_LENGTH:
            return why
        if words <= MAX_INVITATION_WORDS and not (prose and why in _SOBER):
            return why
    return None


def related(text: str, words: int) -> str | None:
    """Return "header" or "inline" for a line that offers other articles.

    >>> related("Most read", 2), related("READ MORE: Why mud bricks fail", 6)
    ('header', 'inline')
    >>> related("Related to this is the question of borders.", 8) is None
    True
    >>> related("Also on Thursday, the mayor -- her cousin -- left.", 8) is None
    True
    """
    if words > MAX_RELATED_WORDS or len(text) > MAX_LABEL_CHARACTERS:
        return None
    stripped = text.lstrip(_OPENERS)
    match = _RELATED.match(stripped)
    if match is None or (match.group(1) and stripped.endswith(".")):
        return None
    return "inline" if stripped[match.end() :].strip(" \t.:>»→|-–—])") else "header"


def _name_follows(text: str, at: int) -> bool:
    """Return whether what an editor line names starts with a capital."""
    rest = text[at:].lstrip(" :")
    return bool(rest) and rest[0].isupper()
