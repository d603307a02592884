"""Names that can only be a newspaper's, a broadcaster's or an agency's.

A text that passes on what a medium reports names it in passing, without the
mastheads and datelines that show an article's own outlet. A name counts only
where it is known, where its last word is one that media are called by, or
where the text says what it is ("the daily X", "X television").
"""

from __future__ import annotations

import re

from framing.ingest.names import is_known_agency
from framing.text.wordlist import word_set

KNOWN = word_set(
    """afghan islamic press|al jazeera|al-jazeera|al arabiya|al-arabiya|al mayadeen|
    al-mayadeen|al-manar|al manar|al-masirah|al-ahram|al-hayat|al-monitor|an-nahar|
    asharq al-awsat|ard|axios|bbc|bild|bloomberg|caixin|cbc|cbs|cctv|cgtn|clarin|
    clarín|cnbc|cnn|corriere della sera|der spiegel|deutsche welle|die presse|
    die welt|die zeit|dw|el mundo|el país|el pais|el tiempo|el universal|euronews|
    folha de s.paulo|france 24|gazeta wyborcza|haaretz|hurriyet|hürriyet|irib|itv|
    izvestia|jeune afrique|kan|kommersant|la nación|la nacion|la repubblica|
    la stampa|la vanguardia|le figaro|le monde|libération|maariv|mediapart|meduza|
    milliyet|msnbc|nbc|ndtv|newsweek|nhk|nikkei|npr|nrk|nzz|novaya gazeta|o globo|
    orf|pbs|politico|prothom alo|rai|radio free asia|radio free europe|
    radio free europe/radio liberty|radio france internationale|rbc|rfe/rl|rfi|rferl|
    rtbf|rte|rté|rtve|rudaw|sabah|scmp|sky news|spiegel|stern|svt|
    süddeutsche zeitung|the atlantic|the economist|the guardian|the hill|
    the independent|the new yorker|trt|trt world|ukrainska pravda|vedomosti|
    voice of america|voa|vox|yle|yediot ahronot|yedioth ahronoth|ynet|zdf|abc|
    boston globe|buzzfeed|c-span|ctv|daily beast|daily caller|daily mail|daily wire|
    huffpost|huffington post|jerusalem post|new york post|newsmax|nyt|propublica|
    south china morning post|the intercept|usa today|washington examiner|
    washington post|wsj""",
    "|",
)
"""Media of this world that no news word gives away, casefolded."""

HEADS = word_set(
    """news times tribune herald gazette chronicle chronicles journal telegraph
    tv radio television newspaper newswire zeitung haber gazetesi gazeta tageblatt
    dagblad dagbladet pravda vesti shimbun ilbo ribao dnevnik novosti courier
    tidningen tidning tidende avisen avisa blad novine novini patrika samachar dainik
    jurnalul ziarul hirlap sanomat giornale gazzetta gazete gazeta nachrichten
    anzeiger akhbar khabar kurier newsroom jornal diario diário periódico jazeera"""
)
"""Last words that make a name a medium's."""
DOUBTFUL_HEADS = word_set(
    """post daily star sun mirror observer guardian independent standard examiner
    dispatch inquirer sentinel messenger ledger argus globe mail voice"""
)
"""Last words that do so behind "the": "told the Star", not "told Canada Post"."""
SHORT_FORMS = word_set("times journal tribune herald gazette chronicle telegraph")
"""Heads that, behind "the", are a medium's name by itself: "told the Journal"."""
COMPOUND = re.compile(r"[A-Z][a-z]{2,20}(?:press|news|inform|tass|wire)")
"""An agency's name of one word: "Norpress"."""
NO_COMPOUND = word_set("express cypress empress barbwire haywire hotwire wordpress")
LEADS = word_set("agence agencia agência radio télévision televisión")
PRESSES = re.compile(
    r"(?:news|press|information|telegraph(?:ic)?) (?:agency|service)$|\w press$",
    re.IGNORECASE,
)
"""Names that end so: an agency of another trade is none of news."""
PERSONS_TOO = word_set(
    """ana andina ani antara belga fars hina ina kabar khovar lusa map mehr mena mina
    nan petra pna ria sana sonna spa suna tap trend ana kan rai stern sabah app ap aa
    cp rss aps tt ina spa"""
)
"""Names that are also a person's or a word, unless in capitals."""

WHAT = (
    r"(?:news agency|newspapers?|daily|weekly|magazine|broadcaster|news channel"
    r"|news portal|news site|news website|news outlet|television|television channel"
    r"|TV|TV channel|TV station|radio|radio station|news service)"
)
"""What a medium is called, behind its name: "the Hill newspaper"."""
BEFORE = (
    r"(?:news agency|newspaper|newspapers|daily|weekly|magazine|broadcaster"
    r"|television channel|TV channel|TV station|radio station|television station"
    r"|news channel|news portal|news site|news website|media outlet|news outlet"
    r"|outlet|tabloid|newswire|wire service)"
)
"""What stands before a name and makes it a medium's: "the daily Hill"."""


def is_medium(name: str, definite: bool = False) -> bool:
    """Return whether a name by itself is a medium's; `definite` behind "the".

    >>> [is_medium(name) for name in ("Reuters", "Delta News", "Canada Post")]
    [True, True, False]
    >>> is_medium("Delta Post", definite=True), is_medium("Space Agency", True)
    (True, False)
    """
    folded = name.casefold().removeprefix("the ").strip(" .")
    words = folded.split()
    if not words:
        return False
    if folded in PERSONS_TOO and not name.isupper():
        return False
    if is_known_agency(name) or folded in KNOWN or f"the {folded}" in KNOWN:
        return True
    if len(words) == 1 and COMPOUND.fullmatch(name.strip(" .")):
        return folded not in NO_COMPOUND
    if words[-1] in HEADS or PRESSES.search(folded):
        return len(words) > 1 or (definite and folded in SHORT_FORMS)
    if words[0] in LEADS or (words[0] in SHORT_FORMS and words[1:2] == ["of"]):
        return len(words) > 1
    return definite and words[-1] in DOUBTFUL_HEADS
