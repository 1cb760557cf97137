"""The command line: it reads words and prints words, and computes nothing."""

from drafter.cli.app import main

__all__ = ["main"]
