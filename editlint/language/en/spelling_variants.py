"""Words that English spells in two ways, either of them right, but not both in one text.

British and American pairs after the Oxford Guide to Style, 2.5, and Merriam-Webster; open, hyphenated and closed forms
after the AP Stylebook. Stems stand as "one/other" with the endings that both take.
"""

from __future__ import annotations

from collections.abc import Iterable

from editlint.values import NamedTuple

# Stems with endings: colour, colours, coloured, ...
_OUR = """armour behaviour colour demeanour endeavour favour flavour harbour honour humour labour neighbour odour
    parlour rumour saviour savour splendour tumour vapour vigour clamour candour rigour valour"""
_ISE = """agon antagon apolog author capital categor central character civil colon commercial critic crystall
    decentral democrat emphas equal familiar final formal general global hospital ideal immun industrial
    institutional special stabil standard steril subsid summar symbol sympath synchron terror util victim
    visual vandal energ fertil hypothes material mechan personal politic stigmat theor digit custom destabil
    disorgan"""
_ISE += (
    " legal liberal local marginal maxim memor militar minim mobil modern monopol national neutral normal optim organ"
)
_ISE += (
    " penal polar popular priorit privat public radical rational real recogn reorgan revolution scrutin sensit social"
)
_L = """cancel counsel dial fuel label level libel marvel model panel quarrel signal total travel tunnel unravel
    channel duel rival refuel shovel spiral"""

# Single pairs: the form of the one side, the form of the other.
_PAIRS = """centre/center centres/centers centred/centered theatre/theater theatres/theaters litre/liter litres/liters
    kilometre/kilometer kilometres/kilometers fibre/fiber fibres/fibers calibre/caliber sombre/somber
    lustre/luster spectre/specter meagre/meager defence/defense defences/defenses offence/offense
    offences/offenses pretence/pretense catalogue/catalog catalogues/catalogs dialogue/dialog
    analogue/analog plough/plow ploughs/plows grey/gray greys/grays mould/mold moulds/molds ageing/aging
    jewellery/jewelry aluminium/aluminum manoeuvre/maneuver manoeuvres/maneuvers paediatric/pediatric
    anaesthetic/anesthetic haemorrhage/hemorrhage leukaemia/leukemia oestrogen/estrogen foetus/fetus
    encyclopaedia/encyclopedia archaeology/archeology archaeologist/archeologist
    archaeologists/archeologists judgement/judgment judgements/judgments acknowledgement/acknowledgment
    adviser/advisor advisers/advisors skilful/skillful wilful/willful enrolment/enrollment
    instalment/installment instalments/installments fulfilment/fulfillment traveller/traveler
    travellers/travelers counsellor/counselor counsellors/counselors analyse/analyze analysed/analyzed
    analysing/analyzing paralyse/paralyze paralysed/paralyzed catalyse/catalyze sceptic/skeptic
    sceptics/skeptics sceptical/skeptical scepticism/skepticism cosy/cozy moustache/mustache pyjamas/pajamas
    doughnut/donut doughnuts/donuts omelette/omelet yoghurt/yogurt whisky/whiskey burnt/burned
    dreamt/dreamed spelt/spelled spilt/spilled e-mail/email e-mails/emails e-mailed/emailed on-line/online
    off-line/offline web-site/website web-sites/websites home-page/homepage data-base/database
    data-bases/databases co-operate/cooperate co-operation/cooperation co-operative/cooperative
    co-ordinate/coordinate co-ordinated/coordinated co-ordination/coordination co-ordinator/coordinator
    health-care/healthcare child-care/childcare cease-fire/ceasefire cease-fires/ceasefires
    fund-raising/fundraising fund-raiser/fundraiser news-room/newsroom policy-maker/policymaker
    policy-makers/policymakers law-maker/lawmaker law-makers/lawmakers work-force/workforce per-cent/percent
    under-way/underway start-up/startup start-ups/startups e-book/ebook e-books/ebooks teen-ager/teenager
    teen-agers/teenagers re-election/reelection pre-election/preelection non-profit/nonprofit
    non-profits/nonprofits multi-national/multinational anti-biotic/antibiotic semi-final/semifinal
    semi-finals/semifinals t-shirt/tee-shirt blood-shed/bloodshed cyber-attack/cyberattack
    cyber-attacks/cyberattacks cyber-security/cybersecurity well-being/wellbeing day-care/daycare
    hand-made/handmade life-style/lifestyle micro-blog/microblog mid-term/midterm mid-terms/midterms
    wi-fi/wifi air-strike/airstrike air-strikes/airstrikes car-maker/carmaker car-makers/carmakers
    film-maker/filmmaker film-makers/filmmakers woollen/woolen dispatch/despatch enquiry/inquiry
    enquiries/inquiries focused/focussed focusing/focussing benefited/benefitted benefiting/benefitting
    targeted/targetted biased/biassed"""

# Two words against one, as "per cent" and "percent".
OPEN_FORMS = {
    ("per", "cent"): "percent",
    ("web", "site"): "website",
    ("web", "sites"): "websites",
    ("health", "care"): "healthcare",
    ("child", "care"): "childcare",
    ("under", "way"): "underway",
    ("cell", "phone"): "cellphone",
    ("cell", "phones"): "cellphones",
    ("policy", "makers"): "policymakers",
    ("law", "makers"): "lawmakers",
    ("data", "base"): "database",
    ("air", "strike"): "airstrike",
    ("air", "strikes"): "airstrikes",
    ("cease", "fire"): "ceasefire",
    ("cyber", "attack"): "cyberattack",
    ("cyber", "attacks"): "cyberattacks",
    ("cyber", "security"): "cybersecurity",
    ("film", "makers"): "filmmakers",
    ("home", "page"): "homepage",
}

_OUR_ENDINGS = ("", "s", "ed", "ing", "able", "ful", "less", "ite", "ites")
_ISE_ENDINGS = ("e", "es", "ed", "ing", "ation", "ations", "er", "ers")
_L_ENDINGS = ("ed", "ing", "er", "ers")


class OtherSpelling(NamedTuple):
    """A form of a word that is spelt in two ways: the word, which of its two spellings, and the form in the other."""

    word: str
    side: int
    other: str


def variant_forms(also: Iterable[str] = (), *, known: bool = True) -> dict[str, OtherSpelling]:
    """Every form that has another spelling. `also` are further pairs, as "one/other"; with `known` False the only."""
    forms: dict[str, OtherSpelling] = {}

    def add(word: str, one: str, other: str) -> None:
        forms[one], forms[other] = OtherSpelling(word, 0, other), OtherSpelling(word, 1, one)

    for word, one, other in _known_pairs() if known else ():
        add(word, one, other)
    for pair in also:
        one, _, other = pair.partition("/")
        add(other.removesuffix("s"), one, other)
    for (first, second), closed in OPEN_FORMS.items() if known else ():
        word = forms[closed].word if closed in forms else closed.removesuffix("s")
        forms.setdefault(closed, OtherSpelling(word, 1, f"{first} {second}"))
        forms[f"{first} {second}"] = OtherSpelling(word, 0, closed)
    return forms


def _known_pairs() -> Iterable[tuple[str, str, str]]:
    """The word, its one form and its other, of each pair."""
    for stem in _OUR.split():
        for ending in _OUR_ENDINGS:
            yield stem, stem + ending, stem[:-2] + "r" + ending
    for stem in _ISE.split():
        for ending in _ISE_ENDINGS:
            yield stem + "ise", stem + "is" + ending, stem + "iz" + ending
    for stem in _L.split():
        for ending in _L_ENDINGS:
            yield stem, stem + "l" + ending, stem + ending
    for pair in _PAIRS.split():
        one, _, other = pair.partition("/")
        yield other.removesuffix("s"), one, other
