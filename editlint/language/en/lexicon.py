"""stub"""
from __future__ import annotations
from functools import cache
from editlint.values import NamedTuple
from editlint.language.en.inflection import verb_forms
PREPOSITIONS = frozenset("""in on at by for from of with without about above across after against along amid among around as before behind below
beneath beside besides between beyond despite down during except inside into like near off onto opposite out outside over past per since than until till as through
throughout till towards toward under underneath unlike until up upon via within alongside""".split())
SUBORDINATORS = frozenset("when while because if although though unless whereas once whenever that lest wherever how why whether".split())
COORDINATORS = frozenset("and or but nor yet so plus".split())
DETERMINERS = frozenset("the a an this that these those some any no every each either neither both all another such what whatever which many much several few most more less fewer".split())
PRONOUNS = frozenset("i you he she it we they me him us them himself herself itself themselves one who whom someone somebody anyone everyone nobody nothing everything something there hers theirs ".split())-{"who","whom"}
PRONOUNS_TOO = frozenset("this that these those some any each either neither both all another many much several few most more less fewer".split())
POSSESSIVES = frozenset("my your his her its our their whose".split())
RELATIVES = frozenset("who which whom whose that where".split())
MODALS = frozenset("will would can could may might shall should must ought cannot 'll 'd".split())
AUXILIARIES = frozenset("be am is are was were been being have has had having do does did get gets got getting 's 're 've 'm".split())
NEGATIONS = frozenset("not never n't hardly".split())
ADVERBS = frozenset("also already just still then later earlier now again once ever always often soon almost nearly about even only too very quite rather almost perhaps together back away ahead apart aside well ago today instead meanwhile however thereafter afterwards since up down out off over".split())-PREPOSITIONS
PARTICLES = frozenset("up down out off over back away later earlier before after ago since".split())
CONTRACTED = frozenset("it's he's she's that's there's what's who's let's where's here's how's".split())
NEGATED = {"won't":"will","can't":"can","shan't":"shall","isn't":"is"}
SAYING = frozenset("say tell add announce report find show claim argue note believe think know".split())
NOUNS_TOO = frozenset("rise rises fall falls drop drops climb gain gains cut cuts jump increase increases decrease report reports vote votes run runs lead leads win wins loss move moves work works study studies show shows plan plans cost costs test tests share shares use score scores goal result results record records visit start end ends head heads house lodge place hold holds time play plays return returns count counts man men act acts force guard state states age ages total number hour hours police".split())
class VerbForm(NamedTuple):
    base: str
    features: str
@cache
def _table():
    import re,os
    t={}
    verbs=set("""be have do say make go take come see know get give find think tell become show leave feel put bring begin keep hold write stand hear let mean set meet run pay sit speak lie lead read grow lose fall send build understand draw break spend cut rise drive buy wear choose rise climb drop gain move double halve triple found form establish bear die turn join marry divorce launch open close end start last win carry lift raise lower increase decrease reduce hit reach total comprise include consist list pass vote elect appoint leave serve remain stay climb tip blacken plan play score finish beat shut publish reopen shrink expand widen narrow work earn go spend rescue lift bear name retire celebrate mark prepare return touch resume follow oppose need hang sell import own lift last carry live divorce find""".split())
    for v in verbs:
        f=verb_forms(v)
        for k,forms in zip("bsgdn",f):
            for x in forms:
                o=t.get(x)
                t[x]=VerbForm(v if not o else o.base, (o.features if o else "")+k if not (o and k in o.features) else o.features)
    for x,b,ff in (("has","have","s"),("had","have","dn"),("am","be","b"),("is","be","s"),("are","be","b"),("was","be","d"),("were","be","d"),("born","bear","n")):
        t[x]=VerbForm(b,ff)
    return t
def verb(form):
    return _table().get(form)

SUBORDINATORS_TOO = frozenset("after before since until till as than".split())
