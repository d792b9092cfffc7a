"""The commonest function words of languages in Latin letters, by ISO 639-1: to tell English from others.

From grammars and frequency lists that everybody has: articles, prepositions, pronouns, conjunctions, auxiliaries. Words
that are common in English too are left out, except where a language is hard to tell without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = frozenset(
    """the and to of that it with as this is are be from or which you they has have were not but his her their been who
    what there about would could should if when than into can its our your my she him them these those because while
    where how more some such only other had was for by at""".split()
)

# Code, name, and words; a line that is indented belongs to the one before.
_TABLE = """
af Afrikaans: die het nie van en 'n is wat dit hy sy ek jy ons hulle ook om aan vir by maar dat nog sal
az Azerbaijani: və bu ilə üçün bir da də ki olan o olaraq sonra daha çox isə amma həm hər
ca Catalan: el la els les de del dels i que en amb per una un és no al als va ha es ser són més però com seva
cs Czech: a v na se že je to s z do o by pro jako po za ale jsou při který která které jsem jeho nebo byl
cy Welsh: y yr yn a ac i o ar mae ei eu am gan wedi bod oedd fel gyda hefyd sydd wrth hyn nid ond
da Danish: og i det er en et den til som på af de med der ikke har han var jeg at fra ved også blev sig eller
de German: der die und den das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
    er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber
    vor zur bis mehr durch man sein wurde wir ich ihr unter wenn kann
es Spanish: el la los las de del que y en un una por con para es se no su al lo como más pero sus ha este
et Estonian: ja on ei et see kui oli ka ta aga mis oma ning või selle nii siis kes seda pärast veel
eu Basque: eta da ez du bat hau izan zen dira ere egin baina edo dute den dago horrek zuen beste
fi Finnish: ja on ei että se oli hän joka mutta ovat kun myös tai niin kuin ole mukaan hänen sen jos tämä
fr French: le la les de des du un une et est en que qui dans pour pas sur au aux ce cette il elle ne se plus
    par avec sont son sa ses mais ou nous vous ont été leur comme
ga Irish: an na agus ar go is a i le do bhí sé sí ag tá nach mar atá leis chun seo sin ach bhfuil
gl Galician: o a os as de do da dos das que e en un unha por con para é se non ao á como máis pero foi
hr Croatian: i u je na da se su za s od koji koja koje kao o bi iz ali ne će sam to nije bio što ili po
hu Hungarian: a az és hogy nem is egy ez meg de volt már csak mint van ha vagy még ezt azt kell pedig el
id Indonesian: yang dan di ini itu dengan untuk dari dalam tidak pada akan ke juga oleh telah ada adalah
is Icelandic: og að í á er sem til við um en var það hann ekki með fyrir af hún eru því frá hafa
it Italian: il la le gli i di del della dei delle e che in un una per con non è si da al alla nel nella sono
    come più anche ha lo ma su dal questo
lt Lithuanian: ir kad yra tai su iš į kaip ne bet buvo jo už per tik apie dar kai nuo ar po jis jau
lv Latvian: un ir ar no uz par ka kas bet arī tas lai pēc kā nav vai viņš ko tā bija ja
ms Malay: yang dan di ini itu dengan untuk dari dalam tidak pada akan ke juga oleh telah ada ialah bagi
nl Dutch: de het een van en dat die op te zijn niet met voor er aan ook als naar om bij maar uit nog wordt
no Norwegian: og i det er en et den til som på av de med ikke har han var jeg at fra ved også ble seg eller
pl Polish: w i na z się nie do że jest o to jak po co od za ale dla są był przez czy oraz tym jego które
pt Portuguese: o a os as de do da dos das que e em um uma para com não por se no na mais como mas foi ao ele
    ela é ou à seu sua são nos nas
ro Romanian: și în de la a cu pe că nu este un o din să care pentru mai sunt au al ale dar fost sau prin
sk Slovak: a v na sa že je to s z do o by pre ako po za ale sú pri ktorý ktorá ktoré som jeho alebo bol
sl Slovenian: in je v na se da za so pa ki z s ne bi kot po tudi o od ali bil iz pri še kar ni
sq Albanian: të e në dhe i një që me për nga është më u se ka si nuk kjo ky por do janë ishte
sv Swedish: och i att det som en på är av för den med till inte har de om ett han var jag men sig från vi så
sw Swahili: ya na wa kwa ni katika za la kuwa cha hii huo kama hiyo au pia yake lakini hivyo baada
tl Tagalog: ang ng sa na mga at ay ni si para ito hindi kung nang isang may din kanyang siya
tr Turkish: ve bir bu için ile de da olarak çok daha olan gibi en kadar ne ama sonra var değil o her ki
vi Vietnamese: và của là có cho không được một các những trong với này người đã khi từ cũng về để
"""


def _languages() -> Iterator[tuple[str, tuple[str, frozenset[str]]]]:
    for entry in _TABLE.replace("\n    ", " ").strip().splitlines():
        head, _, words = entry.partition(": ")
        code, name = head.split()
        yield code, (name, frozenset(words.split()))


OTHERS: dict[str, tuple[str, frozenset[str]]] = dict(_languages())

NAMES = {code: name for code, (name, _) in OTHERS.items()} | {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "el": "Greek",
    "fa": "Persian",
    "he": "Hebrew",
    "hi": "Hindi",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "la": "Latin",
    "mk": "Macedonian",
    "ru": "Russian",
    "sr": "Serbian",
    "ta": "Tamil",
    "th": "Thai",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}

# Letters by which a language shows itself that is written in none of ours, the more telling first: kana before Han.
SCRIPTS: tuple[tuple[str, str], ...] = (
    ("Japanese", "\u3041-\u30ff"),
    ("Korean", "\u1100-\u11ff\uac00-\ud7a3"),
    ("Chinese", "\u4e00-\u9fff\u3400-\u4dbf"),
    ("Greek", "\u0370-\u03ff\u1f00-\u1fff"),
    ("Hebrew", "\u05d0-\u05ea"),
    ("Georgian", "\u10a0-\u10ff"),
    ("Armenian", "\u0531-\u0587"),
    ("Thai", "\u0e01-\u0e3a\u0e40-\u0e4e"),
    ("a language of Cyrillic letters", "\u0400-\u04ff"),
    ("a language of Arabic letters", "\u0620-\u064a\u0671-\u06d3"),
    ("a language of Indian letters", "\u0900-\u0dff"),
)
