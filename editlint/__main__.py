"""`python -m editlint` is the command line."""

from editlint.cli import program

if __name__ == "__main__":
    program()
