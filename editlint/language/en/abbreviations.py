"""Abbreviations of English news prose, and what their full point says about the end of a sentence.

Forms are kept as news writes them, capitals included, since "Ill." is a state and "ill." ends a sentence. The groups
follow the abbreviation sections of the AP Stylebook (titles, months, states, companies, addresses, time of day) and
of the Chicago Manual of Style (chapter 10, scholarly ones).
"""

from __future__ import annotations

# A name or a noun must follow: the point never ends the sentence.
BEFORE_A_NAME = frozenset(
    "Mr Mrs Ms Mx Dr Drs Prof Rev Revd Hon Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt Cpl Pvt Maj Adm Cmdr Cdr "
    "Comdr Supt Insp Det Messrs Mme Mlle Mt St Ste Ft Fr Pres Atty Brig Ald Amb Asst Assoc Dir Msgr Pfc Sra Treas "
    "vs cf viz ca approx al e.g i.e eds Op Loc".split()
)

# The point belongs to the abbreviation only where a number follows ("No. 5", "pp. 3"); else it ends a sentence.
BEFORE_A_NUMBER = frozenset("No Nos no nos Fig Figs fig figs Ch ch Sec sec Art Vol vol pp p v Eq eq Nr Pt para".split())

# May stand at the end of a sentence as well as inside: the next word decides.
ANYWHERE = frozenset(
    "Inc Ltd Co Cos Corp Bros Plc LLC Jr Sr Esq etc v "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "a.m p.m am pm A.M P.M U.S U.K U.N E.U D.C U.S.A U.S.S.R Ph.D B.A M.A M.D J.D B.C A.D N.Y L.A M.B.A B.Sc M.Sc "
    "Dept Univ Assn Ave Blvd Rd Est Hwy Pkwy Sq "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
    "Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Cit Ibid lb lbs oz ft mph min hrs".split()
)

# Words that open a sentence far more often than they follow an abbreviation with a capital inside one.
OPENERS = frozenset(
    "The A An This That These Those He She It They We I You His Her Its Their Our My In On At By For From With As But "
    "And Or If When While After Before Since Although Though However Meanwhile Moreover There Here What Why How Who "
    "Where Some Many Most All No Not One Two Both Each Several Other Others Such According Under Over During So Then "
    "Yet Also Even Only Now Last Because Until Once Nearly About Among Between Without Despite Through Earlier Later "
    "Today Yesterday Tomorrow".split()
)

# Verbs after which a quoted question or exclamation still belongs to the sentence of its speaker.
SPEECH_VERBS = frozenset(
    "said says asked asks shouted shouts replied replies wrote writes added adds cried cries exclaimed told recalled "
    "joked wondered yelled tweeted posted".split()
)
