"""The fixed phrases of pages whose frame is in another language than the text."""

from __future__ import annotations

_REST = r"(?: [^.!?\n]{1,40})?\W{0,3}$"

FOREIGN_RULES = {
    "share line": (
        r"(?:partager|compartir|compartilhar|condividi|teilen|artikel teilen|del på"
        r"|del saken|dela|deel(?: dit artikel)?|jaa|podeli|podijeli|udostępnij|sdílet"
        r"|zdieľať|megosztás|distribuie|paylaş|сподели|поделиться|поділитися)"
        rf"{_REST}",
    ),
    "follow line": (
        r"(?:síguenos|siga-nos|suivez[- ]nous|seguici|folgen sie uns|følg oss|følg os"
        r"|följ oss|volg ons|seuraa meitä|pratite nas|śledź nas|sledujte nás"
        r"|urmăriți-ne|bizi takip edin|подписывайтесь|підписуйтесь|следете нè)"
        rf"{_REST}",
    ),
    "tags": (
        r"(?:temas?|etiquetas|archivado en|mots[- ]clés|schlagwort(?:e|er)?|tagi|oznake"
        r"|ključne riječi|etiketler|etichete|címkék|teemat|emner|ämnen|теги"
        r"|ключові слова|етикети)\s*(?::|$)",
    ),
    "page tools": (
        r"(?:comentarios?|comentários|commentaires?|réagir|kommentare?|kommentarer"
        r"|kommenter|reacties|commenti|komentari|komentarze|komentáře|hozzászólások"
        r"|yorumlar|коментари|комментарии|коментарі)(?: ?\(\d+\))?$",
        r"(?:deja|dejar|laissez|schreiben sie|pošaljite|ostavite|dodaj|napište) "
        r"(?:\w+ )?(?:comentario|commentaire|kommentar|komentar|komentarz|komentář)\b",
        r"(?:tips oss|skriv ut|imprimer|imprimir|drucken|stampa|yazdır|распечатать)$",
    ),
    "copyright": (
        r"(?:riproduzione riservata|todos los derechos reservados|todos os direitos"
        r" reservados|tous droits réservés|alle rechte vorbehalten|alle rechten"
        r" voorbehouden|sva prava pridržana|wszelkie prawa zastrzeżone|toate drepturile"
        r" rezervate|tüm hakları saklıdır|все права защищены|усі права захищено)",
    ),
    "photo credit": (
        r"[\[(]?(?:fotos?|fotografía|fotoğraf|zdjęcie|kuva|bild|fotó|ảnh|фото|снимка)"
        r"\s*[:©/][^.]{0,50}$",
    ),
}
"""Patterns of lines by the kind of line, to be read without regard to case."""

FOREIGN_OFFERS = (
    r"(?:te (?:puede|podría) interesar|lea también|lee también|ver también|leia"
    r" (?:também|mais)|lire aussi|à lire aussi|leggi anche|lesen sie auch"
    r"|mehr zum thema|læs også|les også|läs också|läs även|lees ook|lue myös"
    r"|pročitajte (?:i|još)|przeczytaj (?:także|też)|zobacz także|čtěte také"
    r"|prečítajte si aj|citește și|olvassa el|прочетете още"
    r"|читайте также|читайте також|ayrıca okuyun|baca juga"
    r"|xem thêm|relacionad[oa]s)",
)
"""How such pages offer other articles."""
