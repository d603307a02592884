"""Letters and small words of languages, to tell a right decoding from a wrong one.

The order of a language's letters by frequency and its function words are
general knowledge of each language; no text was counted for them.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.wordlist import word_set


@dataclass(frozen=True, slots=True)
class Alphabet:
    """What a text in one language is made of.

    `letters` are the small letters beyond a to z, `words` the function words,
    `usual` is the share of a text that these make up. Of scripts other than
    Latin, `common` holds the letters that make up most of a text.
    """

    language: str
    usual: float
    letters: frozenset[str]
    words: frozenset[str]
    common: frozenset[str] = frozenset()


def _latin(language: str, usual: float, letters: str, words: str) -> Alphabet:
    """Return the alphabet of a language in Latin letters."""
    return Alphabet(language, usual, frozenset(letters), word_set(words))


def _other(language: str, usual: float, common: str, rest: str, words: str) -> Alphabet:
    """Return the alphabet of a language in another script."""
    letters = frozenset(common + rest)
    return Alphabet(language, usual, letters, word_set(words), frozenset(common))


LATIN = (
    _latin("en", 0.3, "éèêçïö",
        """the of and to in a is was for on that with by at from he his as it has had
        were are be an said not this which who but they will"""),
    _latin("de", 0.25, "äöüß",
        """der die das und in den von zu mit ist auf für im dem des ein eine nicht sich
        als auch es an er hat dass wird bei nach sind sie"""),
    _latin("fr", 0.3, "àâçéèêëîïôùûüÿœæ",
        """le la les de des du et en un une est que qui dans pour sur par au aux pas ne
        se ce il elle sont avec plus son à été"""),
    _latin("es", 0.3, "áéíóúñü¿¡ªº",
        """el la los las de del y en un una que es por con para se no su al lo como más
        ha fue sus este esta son según"""),
    _latin("pt", 0.3, "áâãàçéêíóôõúüªº",
        """o a os as de do da dos das e em um uma que é no na nos para com por se não
        foi mais ao pelo pela ser são como"""),
    _latin("it", 0.28, "àèéìíîòóùúªº",
        """il lo la i gli le di del della dei e in un una che è per con non si da al
        alla nel sono ha più anche come dal"""),
    _latin("ca", 0.28, "àçéèíïóòúü·ªº",
        """el la els les de del dels i en un una que és per amb no es al als ha més com
        aquest aquesta són va segons"""),
    _latin("nl", 0.3, "ëïéèöüóáê",
        """de het een en van in is op te dat die voor met zijn niet aan er om ook als
        bij door naar uit wordt werd heeft hebben"""),
    _latin("da", 0.25, "æøåéü",
        """og i at det en den til er som på de med for af der har ikke et var vil fra
        kan men om skal blev ved eller"""),
    _latin("no", 0.25, "æøåéòôó",
        """og i at det en den til er som på de med for av har ikke et var vil fra kan
        men om skal ble ved eller seg"""),
    _latin("sv", 0.25, "åäöéüà",
        """och i att det en den till är som på de med för av har inte ett var vill från
        kan men om ska vid eller sig efter"""),
    _latin("is", 0.3, "áðéíóúýþæö",
        """og að í á er sem til um var en við með af ekki það hann hún því eru fyrir
        frá þeir hefur verið eftir"""),
    _latin("fi", 0.1, "äöåšž",
        """ja on ei se että hän oli mutta kun myös ovat joka mukaan tai sen niin kuin
        jos ovat jo ole voi sekä tämä mitä"""),
    _latin("et", 0.1, "äöõüšž",
        """ja on ei et see oli kui ka mis tema aga oma või kes siis selle need ta seda
        ning ole välja mida pärast"""),
    _latin("pl", 0.15, "ąćęłńóśźż",
        """i w na z do się nie że jest o to po za od dla jak przez oraz są ale co przy
        ma który która które był"""),
    _latin("cs", 0.15, "áčďéěíňóřšťúůýž",
        """a v na se je že do o s z i k za by pro ale po jako od tak ve jsou byl který
        která které nebo není"""),
    _latin("sk", 0.18, "áäčďéíĺľňóôŕšťúýž",
        """a v na sa je že do o s z aj k za by pre ale po ako od tak vo sú bol ktorý
        ktorá ktoré alebo nie"""),
    _latin("sl", 0.18, "čšžćđ",
        """in v na je da se za so bi pa ki z s po ne od do tudi kot bo iz ali pri je
        bil bila lahko"""),
    _latin("hr", 0.2, "čćđšž",
        """i u na je da se za su s od o ne što kao koji koja koje iz do ali bi će po
        nije to ili bio bila"""),
    _latin("hu", 0.2, "áéíóöőúüű",
        """a az és hogy nem is egy van volt meg de ez azt csak el ha már vagy mint még
        szerint után lesz fel ki be"""),
    _latin("ro", 0.25, "ăâîșțşţ",
        """și în de la a cu pe că nu este o un din pentru mai să care au fost al ale se
        sunt prin sau după si in"""),
    _latin("sq", 0.3, "çë",
        """të e në i dhe për me një që nga se u ka është më si do nuk së kanë edhe
        ishte janë pas por"""),
    _latin("tr", 0.1, "çğıöşüâîûİ",
        """ve bir bu da de için ile olarak çok daha olan gibi en kadar ise ancak ya o
        ne sonra göre var mi ki her"""),
    _latin("az", 0.1, "əçğıöşüİ",
        """və bir bu da də üçün ilə olaraq çox daha olan kimi ki isə amma o sonra görə
        var bu nə hər"""),
    _latin("lv", 0.15, "āčēģīķļņšūž",
        """un ir ka no par ar uz kas bet arī tas pie pēc kā lai to vai nav gan ja jau
        bija šo līdz tiek"""),
    _latin("lt", 0.1, "ąčęėįšųūž",
        """ir kad į iš tai su yra bet kaip apie už po per jo dėl buvo ar nuo jau tik
        kuris prie bus nėra"""),
    _latin("vi", 0.15,
        "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
        "\u0300\u0301\u0303\u0309\u0323",
        """và của là có trong cho được các một với không những người đã này khi để tại
        ngày đến từ về theo"""),
)  # fmt: skip

OTHER = (
    _other("ru", 0.15, "оеаинтсрвлкмдпуя", "ыьгзбчйхжшюцщэфъё",
        """и в не на что с по как к из у за от о для это его но он а был было все так
        же бы или при"""),
    _other("uk", 0.15, "оаинвіретскулмдпя", "зьйгбчхжшцюфщєїґ'’",
        """і в на не що з та до у за як про від для це його але він був а також є або
        при під по які"""),
    _other("be", 0.12, "анаіырсетколмпўвдя", "узгхбчцькйжшюфэёй'’",
        """і у на не што з да па як ад для гэта яго але ён быў а таксама або пра за"""),
    _other("bg", 0.25, "аоиетнрсвлкдпъмя", "узгбчщцйжхшюфь",
        """и на в да се от за с че е не по са са до си като това при или но ще беше бе
        през"""),
    _other("sr", 0.17, "аоиеунрстјвкдмпл", "згбчћшжцхњљфђџ",
        """и у на је да се за су од о не као који која које из до али би ће са по није
        то"""),
    _other("mk", 0.3, "аоиетнрсвкдјлмпу", "згбчшжцхњљфѓќџѕ",
        """и на во да се од за со дека не ги го по ќе е што како или до но беше при"""),
    _other("el", 0.25, "αοιετνσρπκλυμςηάί", "έόύήώθγδχβφωξζψϊϋΐΰ",
        """και το η ο της του την τα των να στην στο για με από που οι τον δεν στη
        είναι σε θα ότι"""),
    _other("he", 0.12, "יוהלארתבמשנ", "כעדחפקםסןגטזצךףץ",
        """של את על לא כי הוא גם זה עם היא או אל כל אם אבל יותר אין בין אחרי לפני"""),
    _other("ar", 0.12,
        "المينروتبدسعهفة",
        "قكحجشطصخذضزغثءآأؤإئىپچژگ\u064b\u064c\u064d\u064e"
        "\u064f\u0650\u0651\u0652ـ،؛؟",
        """في من على أن إلى التي عن الذي ما مع هذا لا هذه أو بعد كان بين قد كما ولا
        وقال إن قال قبل"""),
    _other("fa", 0.22, "انیریدمتهوسبشلک", "گزپفقجحخعچغصطضظثذءآأؤئژيكى\u200c،؛؟ـ",
        """و در به از که این را با است برای آن بود می شد یک خود تا کرد ها هم ما"""),
)  # fmt: skip

ALPHABETS = {alphabet.language: alphabet for alphabet in (*LATIN, *OTHER)}

HAN_JAPANESE = frozenset(
    """日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七
    山話女北百書先名川千水半男西電校語士木車何南万毎白天母火右読友左休父雨会社事新政府相民
    議員党選挙市県戦争軍発表問題際経済関係協力代者動受対理主権米韓朝合同定実地場部方立開
    手通全的内化業数現明当最強意思言自警察裁判決世界首都内閣体性度用成要求保安安平和"""
) - set(" \n")  # fmt: skip
HAN_SIMPLIFIED = frozenset(
    """的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工
    也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物
    现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全
    表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无
    系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基
    资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取
    据处府总统报记世界市安京美警交据称示媒华联务"""
) - set(" \n")  # fmt: skip
HAN_TRADITIONAL = frozenset(
    """的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工
    也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物
    現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全
    表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無
    系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基
    資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取
    據處府總統報記世界市安京美警交據稱示媒華聯務"""
) - set(" \n")  # fmt: skip
HANGUL_COMMON = frozenset(
    """이다의에는을를가은한고하지로기사대인정도일해으서국과시자어부라리나있수것들전했였습니까
    등장성원회보여주상제동안구만년월비무스조위선세경관유당아면그연우소중공미음계용개발방재말
    며신러모적분된할게요까양치속내외업오통민북남후현심입진행결합각운실트물단교생화표본외설반
    명영된되거"""
) - set(" \n")  # fmt: skip
