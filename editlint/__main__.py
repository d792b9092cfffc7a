"""`python -m editlint` is the command line.

Python puts the current folder on the path of such a program. It may hold articles of strangers, and a module or a
plug-in among them would be ours: it is taken off before anything else is imported.
"""

import os
import sys

if __name__ == "__main__":
    if not sys.flags.safe_path and sys.path[:1] in ([""], [os.getcwd()]):
        del sys.path[0]

    from editlint.cli import program

    program()
