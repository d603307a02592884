from __future__ import annotations

import subprocess
import sys

import pytest

from framing.ingest import article_from_text
from framing.ingest.metadata.language import find_language

SENTENCES = {
    "de": "Die Fährgesellschaft teilte mit, dass vor Mittag kein Schiff ausläuft.",
    "fr": "La compagnie a annoncé qu'aucun navire ne quitterait le port avant midi.",
    "es": "La compañía anunció que ningún barco saldría del puerto antes del mediodía.",
    "pt": "A companhia anunciou que nenhum navio deixaria o porto antes do meio-dia.",
    "it": "La compagnia ha annunciato che nessuna nave lascerà il porto oggi.",
    "nl": "De rederij deelde mee dat er voor de middag geen schip uit de haven vaart.",
    "sv": "Rederiet meddelade att inget fartyg kommer att lämna hamnen före lunch.",
    "fi": "Varustamo ilmoitti, ettei yksikään laiva lähde satamasta tänään.",
    "pl": "Spółka ogłosiła, że przed południem żaden statek nie wypłynie z portu.",
    "cs": "Společnost oznámila, že před polednem žádná loď z přístavu nevypluje.",
    "hu": "A társaság közölte, hogy dél előtt egyetlen hajó sem hagyja el a kikötőt.",
    "ro": "Compania a anunțat că nicio navă nu va părăsi portul înainte de prânz.",
    "tr": "Şirket, öğleden önce hiçbir geminin limandan ayrılmayacağını duyurdu.",
    "az": "Şirkət günortaya qədər heç bir gəminin limandan çıxmayacağını bildirdi.",
    "ru": "Компания сообщила, что до полудня ни одно судно не выйдет из порта.",
    "uk": "Компанія повідомила, що до полудня жодне судно не вийде з порту.",
    "bg": "Компанията съобщи, че преди обяд нито един кораб няма да напусне порта.",
    "el": "Η εταιρεία ανακοίνωσε ότι κανένα πλοίο δεν θα φύγει πριν το μεσημέρι.",
    "hy": "Ընկերությունը հայտնեց, որ մինչև կեսօր ոչ մի նավ նավահանգստից դուրս չի գա։",
    "ka": "კომპანიამ განაცხადა, რომ შუადღემდე ვერც ერთი გემი ვერ დატოვებს პორტს.",
    "ar": "أعلنت الشركة أن أي سفينة لن تغادر الميناء قبل الظهر بسبب الإضراب.",
    "he": "החברה הודיעה כי אף ספינה לא תעזוב את הנמל לפני הצהריים בגלל השביתה.",
    "ja": "会社は正午まで港から船は出ないと発表した。門は朝から閉まっていた。",
    "zh": "公司宣布中午以前不会有船离开港口，大门从早上起一直关着，工人没有上班。",
    "ko": "회사는 정오 전에는 어떤 배도 항구를 떠나지 않을 것이라고 발표했다.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_paragraph_tells_its_language(code: str) -> None:
    assert find_language(f"{SENTENCES[code]} " * 3) == code


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company said that no ship would leave the port before noon. " * 3,
        "FERRY COMPANY SAYS NO SHIP WILL LEAVE THE PORT BEFORE NOON ON MONDAY. " * 3,
        "By the ferry company it was informed, that to noon of day not one vessel from "
        "the port will go out, transmits the agency with the reference to the source.",
        "Ferry strike: Lowmouth port shut",
        "Aliyev, Pashinyan, Mirzoyan and Bayramov met for talks in Berlin, officials "
        "said late on Tuesday night. Papikyan, Hasanov and Rubinyan stayed at home.",
        "",
        "12.05.2024 / 17:30",
    ],
)
def test_english_stays_english(text: str) -> None:
    assert find_language(text) == "en"


def test_small_words_of_other_languages_are_not_english() -> None:
    text = (
        "A társaság a héten is bejelentette, hogy a kikötő a hónap végén be van zárva."
    )
    assert find_language(f"{text} " * 2) == "hu"


def test_what_is_no_language_is_none() -> None:
    assert find_language("xqz wvk jjp zzq hhx qqr vvb nnm kkd ppl ttr ssw " * 5) is None
    article = article_from_text("ᚠᚢᚦ ᚨᚱᚲ " * 20, "a.txt")
    assert article.language is None
    assert article.problems[-1] == "language not recognised: only partly analysed"


def test_english_does_not_load_the_model() -> None:
    code = (
        "import sys; from framing.ingest.metadata.language import find_language; "
        "find_language('The minister said that talks would start on Monday. ' * 4); "
        "find_language('Ferry strike: Lowmouth port shut'); "
        "sys.exit(any(name in sys.modules for name in ('py3langid', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
