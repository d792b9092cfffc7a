"""`python -m editlint` is the command line."""

import sys

from editlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
