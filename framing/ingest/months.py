"""The months as date lines of pages in other languages write them."""

from __future__ import annotations

_NAMES = (
    # Germanic, Romance and Finnic, then Turkic, Slavic, others; Greek at the end.
    """januar januari januára janvier enero janeiro gennaio ianuarie jaanuar tammikuuta
    január ocak yanvar stycznia ledna siječnja января січня студзеня
    януари јануар јануара јануари januara janvāris ιανουαρίου""",
    """februar februari février fevrier febrero fevereiro febbraio februarie veebruar
    helmikuuta februára február şubat subat fevral lutego února veljače февраля лютого
    лютага февруари фебруар фебруара фебруари februara februāris φεβρουαρίου""",
    """märz maerz maart mars marts marzo março martie märts maaliskuuta marca március
    mart maret března ožujka марта березня сакавіка март marta μαρτίου""",
    """avril abril aprile aprilie aprill huhtikuuta apríla április nisan aprel
    kwietnia dubna travnja апреля квітня красавіка април априла aprila απριλίου""",
    """mai mei maj mayo maio maggio toukokuuta mája május mayıs mayis května
    svibnja мая травня мај маја май maja μαΐου""",
    """juni juin junio junho giugno iunie juuni kesäkuuta júna június haziran iyun
    czerwca června lipnja июня червня чэрвеня юни јун јуна јуни juna ιουνίου""",
    """juli juillet julio julho luglio iulie juuli heinäkuuta júla július temmuz iyul
    lipca července srpnja июля липня ліпеня юли јул јула јули jula ιουλίου""",
    """août aout agosto augusti augustus elokuuta augusta augusztus ağustos agustos
    avqust agustus sierpnia srpna kolovoza августа серпня жніўня август августа
    avgusta avgust αυγούστου""",
    """septembre septiembre setiembre setembro settembre septembrie syyskuuta septembra
    szeptember eylül eylul sentyabr września září rujna сентября вересня верасня
    септември септембар септембра σεπτεμβρίου""",
    """oktober octobre octubre outubro ottobre octombrie oktoober lokakuuta októbra
    október ekim oktyabr października října октября жовтня кастрычніка октомври
    октобар октобра oktobra οκτωβρίου""",
    """novembre noviembre novembro noiembrie marraskuuta novembra kasım kasim noyabr
    listopadu studenoga studenog ноября листопада лістапада ноември новембар
    новембра νοεμβρίου""",
    """dezember december décembre decembre diciembre dezembro dicembre decembrie
    detsember joulukuuta decembra aralık aralik dekabr desember grudnia prosince
    prosinca декабря грудня снежня декември децембар децембра
    δεκεμβρίου""",
)
"""From January on; "listopada" is October in Croatian, November in Polish."""

FOREIGN_MONTHS = {
    name: number
    for number, names in enumerate(_NAMES, start=1)
    for name in names.split()
}
"""Their numbers, casefolded, in the case in which a day stands before them."""
