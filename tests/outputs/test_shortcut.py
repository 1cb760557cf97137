"""Shortcuts on the desktop: what each system is given, and what is never written over."""

from __future__ import annotations

import configparser
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.errors import OutputError
from drafter.outputs.shortcut import put_shortcut

WORDS = ["serve"]


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Gives a home folder with a desktop."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("ONEDRIVE", raising=False)
    (tmp_path / "Desktop").mkdir()
    return tmp_path


@pytest.fixture
def folder(tmp_path):
    """Gives a folder whose name holds what shells and entries take for more than letters."""
    made = tmp_path / "the $code's 100 % é"
    made.mkdir()
    return made


def test_linux_is_given_an_entry_whose_command_runs_here(home, folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    path = put_shortcut(folder, WORDS)
    assert path == home / "Desktop" / "drafter the $code's 100 % é.desktop"
    entry = configparser.RawConfigParser()
    entry.optionxform = str
    entry.read_string(path.read_text("utf-8"))
    held = entry["Desktop Entry"]
    assert (held["Type"], held["Path"], held["Terminal"]) == ("Application", str(folder), "true")
    assert shlex.split(held["Exec"]) == [sys.executable, "-P", "-m", "drafter", "serve"]


def test_a_desktop_that_was_moved_is_found(home, folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    (home / ".config").mkdir()
    (home / ".config" / "user-dirs.dirs").write_text(
        '# of the system\nXDG_DESKTOP_DIR="$HOME/Bureau"\n', "utf-8"
    )
    (home / "Bureau").mkdir()
    assert put_shortcut(folder, WORDS).parent == home / "Bureau"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sh")
@pytest.mark.usefixtures("home")
def test_macos_is_given_a_script_that_begins_in_the_folder(folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", "/bin/pwd")
    path = put_shortcut(folder, [])
    text = path.read_text("utf-8").replace(" -P -m drafter", "")
    ran = subprocess.run(["/bin/sh", "-c", text], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.strip() == str(folder)


@pytest.mark.usefixtures("home")
def test_windows_is_given_a_batch_file(folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", r"C:\Program Files\Python\python.exe")
    path = put_shortcut(folder, ["serve", "--library", r"D:\50%"])
    assert path.suffix == ".cmd"
    lines = path.read_bytes().decode("utf-8").split("\r\n")
    assert lines[0] == "@echo off"
    assert lines.index("chcp 65001 >nul") < lines.index(
        f'pushd "{folder}" || (pause & exit /b 1)'.replace("%", "%%")
    )
    command = r'"C:\Program Files\Python\python.exe" "-P" "-m" "drafter" "serve" "--library" "D:\50%%"'
    assert command in lines


def test_the_desktop_in_onedrive_is_the_one_that_is_seen(home, folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("ONEDRIVE", str(home / "Cloud"))
    (home / "Cloud" / "Desktop").mkdir(parents=True)
    assert put_shortcut(folder, WORDS).parent == home / "Cloud" / "Desktop"


@pytest.mark.usefixtures("home")
def test_our_own_is_put_anew_and_nobody_elses_is_touched(folder):
    path = put_shortcut(folder, WORDS)
    assert put_shortcut(folder, ["serve", "--port", "9000"]) == path
    assert "9000" in path.read_text("utf-8")
    path.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="somebody else's"):
        put_shortcut(folder, WORDS)
    assert path.read_text("utf-8") == "mine"


def test_without_a_desktop_the_error_says_what_to_do(home, folder):
    (home / "Desktop").rmdir()
    with pytest.raises(OutputError, match="there is no desktop here"):
        put_shortcut(folder, WORDS)


@pytest.mark.usefixtures("home")
def test_another_folder_of_the_same_name_does_not_take_its_place(tmp_path):
    for parent in ("a", "b"):
        (tmp_path / parent / "code").mkdir(parents=True)
    path = put_shortcut(tmp_path / "a" / "code", WORDS)
    held = path.read_bytes()
    with pytest.raises(OutputError, match="opens another folder"):
        put_shortcut(tmp_path / "b" / "code", WORDS)
    assert path.read_bytes() == held


def test_what_lies_in_the_folder_is_never_run(home, folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    (folder / "click.py").write_text("raise SystemExit(77)", "utf-8")
    entry = configparser.RawConfigParser()
    entry.optionxform = str
    entry.read_string(put_shortcut(folder, ["--version"]).read_text("utf-8"))
    command = shlex.split(entry["Desktop Entry"]["Exec"].replace("%%", "%"))
    ran = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stdout.split()[0]) == (0, "drafter"), home
