"""What English writes before a person's name: one list for all that finds names, in groups by how surely it is a title.

Courtesy titles, ranks and offices as the AP Stylebook lists them under "courtesy titles", "legislative titles" and
"military titles", with what British papers add; roles as news writes them before a name ("actor Jon Ruiz").
"""

from __future__ import annotations

# Titles wherever they stand before a name.
SURE_TITLES = frozenset(
    """admiral ambassador baroness bishop brig capt captain chancellor col colonel councillor dame dr emperor gen
    general gov governor judge justice king lady lieutenant lord lt maj mayor miss mr mrs ms pope president prince
    princess prof professor queen rep rev secretary sen senator sgt sir""".split()
)
# Titles of the church that are also kin.
KIN_TITLES = frozenset("father sister brother".split())
# Words of titles of several words: "Prime Minister", "Vice President".
PARTS_OF_TITLES = frozenset("chief minister prime vice".split())
# Roles and offices that stand before a name without an article.
ROLE_TITLES = frozenset(
    """actor actress alderman analyst attorney author cardinal ceo chairman chairwoman coach commander commissioner
    congressman congresswoman constable councilman councilwoman deputy detective director economist foreign
    historian inspector journalist lawyer leader major mp officer premier reporter representative researcher
    reverend scientist sergeant sheriff singer spokesman spokesperson spokeswoman superintendent""".split()
)
TITLES = SURE_TITLES | KIN_TITLES | PARTS_OF_TITLES | ROLE_TITLES
# Titles only together with another one: "Prime Minister", and "Foreign Trade" is none.
HALF_TITLES = frozenset("foreign prime vice deputy chief major attorney assistant leader general".split())
