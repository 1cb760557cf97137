"""Every command explains itself, on the command line and in the documentation."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from drafter.cli.app import drafter

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
CONTEXT = click.Context(drafter)
COMMANDS = sorted(drafter.list_commands(CONTEXT))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_with_an_example(name):
    shown = CliRunner().invoke(drafter, [name, "--help"]).output
    assert "Example:" in shown
    assert f"drafter {name}" in shown.split("Example:")[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_says_what_it_does(name):
    options = [p for p in drafter.get_command(CONTEXT, name).params if p.param_type_name == "option"]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_a_place_in_the_documentation(name):
    assert re.search(rf"^## `drafter {name}\b", PAGE, re.MULTILINE)


def test_the_documentation_names_no_command_that_is_not_there():
    assert sorted(re.findall(r"^## `drafter (\w+)", PAGE, re.MULTILINE)) == COMMANDS


def test_help_lists_the_commands_in_lines_of_80_columns():
    shown = CliRunner().invoke(drafter, ["--help"]).output
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert all(f"  {name} " in shown for name in COMMANDS)
