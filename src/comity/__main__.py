"""`python -m comity` is the same command line as `comity`."""

from comity.cli import main

main()
