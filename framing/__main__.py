"""`python -m framing` is the same as `framing`."""

from framing.cli.console import main

if __name__ == "__main__":
    main()
