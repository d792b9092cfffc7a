"""First names that are frequent among people in English-language news, by the pronoun that usually goes with them.

Our own selection; names that go with either pronoun stand in neither list but in BOTH. A name that is missing costs
little: a person is known by titles and by being called by the surname, too.
"""

from __future__ import annotations

HE = frozenset(
    """aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr alejandro alexander
    alexandre alexei alfred ali allan allen alvin amir amit andre andreas andrew andrzej angelo anthony antonio
    antony anwar arjun armando arnold arthur artur ashraf austin barack barry ben benjamin bernard
    bernie bill billy bob bobby boris brad bradley brandon brett brian bruce bryan carl carlos cesar
    charles charlie chris christian christopher chuck clarence claude clint colin connor craig curtis
    dale damian dan daniel dave david dean dennis derek diego dmitri dmitry dominic donald doug douglas
    duncan dylan earl ed eddie edgar eduardo edward edwin elijah elliott emmanuel eric erik ernest ethan
    eugene evan fabio felipe felix fernando francesco francisco frank franklin fred frederick gabriel
    gareth gary gavin geoff geoffrey george gerald gerard gerhard giorgio giovanni glen glenn gordon
    graham greg gregory guillermo gus guy hans harold harry harvey hassan hector henri henry herbert
    herman howard hubert hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jake james
    jamie jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joe joel
    johan johannes john johnny jon jonathan jorge jose josé joseph josh joshua juan julian justin karl
    keith ken kenneth kent kevin kim klaus konstantin kurt kyle lamar larry lars laurent lawrence lee
    leo leon leonard lewis liam lloyd logan lorenzo louis luca lucas luis luiz luke malcolm manuel marc
    marcel marco marcos marcus mario mark markus martin marvin matt matteo matthew maurice max michael
    michel miguel mike mikhail mitch mohamed mohammad mohammed morris muhammad mustafa narendra nathan
    neil nelson nicholas nick nicolas nigel nikolai noah norman oleg oliver omar oscar osman otto owen
    pablo paolo patrick paul pavel pedro perry pete peter petr phil philip philippe phillip pierre
    rafael raj rajesh ralph ramon randall randy raul raymond recep reginald rene ricardo richard rick
    rob robert roberto rodney rodrigo roger roland roman ron ronald roy russell ryan salman salvador sam
    samuel santiago scott sean sebastian serge sergei sergey sergio seth shaun shane shawn sidney silvio
    simon stanley stefan stephen steve steven stuart sven ted terence terry theodore thomas tim timothy
    todd tom tommy tony travis trevor tyler umar vernon victor viktor vincent vladimir volodymyr wade
    wallace walter warren wayne wesley wilfred will william winston wolfgang xavier yitzhak yuri yusuf
    zachary""".split()
)
SHE = frozenset(
    """abigail adele adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amber amelia
    amina amy ana andrea angela angelina anita ann anna anne annette annie april ariana ashley astrid
    aung ayesha barbara beatrice becky beth betty beverly bonnie brenda bridget brigitte camila camilla
    carla carmen carol carole caroline carolyn catherine cathy cecilia charlotte cheryl chloe christina
    christine cindy claire clara claudia colleen connie courtney crystal cynthia daisy dana danielle
    dawn deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena
    elisabeth elizabeth ella ellen elsa emily emma erica erin esther eva evelyn fatima felicia fiona
    florence frances francesca gabriela gail geraldine gina giorgia gladys gloria grace greta gwen
    hannah heather heidi helen helena hilary hillary holly ida ilhan ingrid irene iris isabel isabella
    ivanka jacinda jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica jill
    joan joanna joanne jocelyn josephine joy joyce judith judy julia julie juliet june karen karin kate
    katherine kathleen kathryn kathy katie kayla kellyanne kimberly kirsten kristen kristin laura lauren
    leila lena lillian linda lisa liz lois lori lorraine louise lucia lucy luisa lydia lynn madeleine
    maggie malala mandy margaret margot maria marian marianne marie marilyn marina marjorie marlene
    martha mary maureen maxine megan melania melanie melinda melissa mercedes michelle mildred miranda
    miriam moira molly monica muriel myra nadia nancy naomi natalia natalie natasha nicola nicole nina
    nora norma olga olivia pamela patricia patty paula pauline penelope penny phyllis priya rachel
    rebecca regina renee rita roberta rosa rose rosemary roxanne ruby ruth sabrina sally samantha sandra
    sara sarah serena sharon sheila shelly sheryl shirley silvia simone sofia sonia sonja sophia sophie
    stacey stella stephanie sue susan susana suzanne sylvia tamara tammy tanya tara teresa thelma
    theresa tiffany tina tracy ursula valerie vanessa vera veronica vicky victoria viola virginia vivian
    wendy whitney yolanda yvonne zoe""".split()
)
BOTH = (
    frozenset(
        """alex ashton bailey blake cameron carey casey chandler dakota devin drew dominique francis gene
        hayden jaime jan jordan jessie kelly kerry kendall leslie lindsay lindsey lou madison marion
        morgan nicky pat quinn reese riley robin rowan sandy sasha shannon sidney skyler stacy
        sydney taylor toni tracey wang wei yang""".split()
    )
    - HE
    - SHE
)
FIRST_NAMES = HE | SHE | BOTH

HE_TITLES = frozenset("mr king prince sir lord chairman spokesman congressman bishop pope father brother imam".split())
SHE_TITLES = frozenset(
    "mrs ms miss queen princess dame lady chairwoman spokeswoman congresswoman mother sister".split()
)
