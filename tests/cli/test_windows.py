"""What staff meet on Windows, as far as it can be had elsewhere: code pages, line ends, names, open files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "sec_versions"
MARK = b"\xef\xbb\xbf"


def run(*words, cwd=ROOT, **environment):
    return subprocess.run(
        [sys.executable, "-m", "drafter", *map(str, words)],
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("code_page", ["cp437", "cp1252", "ascii"])
@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("“", ("check", "G@5.20", "--since", "G@5.19", "--exit-zero")),
        ("→", ("diff", "G@5.19", "G@5.20")),
        ("Ω", ("show", "Ω.docx")),
    ],
)
def test_a_code_page_without_the_characters_changes_nothing(code_page, sign, words):
    wanted, found = run(*words), run(*words, PYTHONIOENCODING=code_page, PYTHONUTF8="0")
    assert (found.stdout, found.stderr) == (wanted.stdout, wanted.stderr)
    assert sign in (found.stdout + found.stderr).decode("utf-8")
    assert found.returncode in (0, 2)


def test_names_with_spaces_brackets_and_signs_are_names_like_others(tmp_path):
    folder = tmp_path / "Code & annexes (2019)"
    folder.mkdir()
    for version in ("5.19", "5.20"):
        (folder / f"Section G & H {version}.docx").write_bytes((LIBRARY / f"G-{version}.docx").read_bytes())
    new, old = "Section G & H 5.20.docx", "Section G & H 5.19.docx"
    checked = run("check", new, "--since", old, "--exit-zero", cwd=folder)
    assert f'drafter draft "{new}" --since "{old}" --finding 1' in checked.stdout.decode("utf-8")
    assert run("redline", old, new, "-o", "the result & more.docx", cwd=folder).returncode == 0
    assert (folder / "the result & more.docx").is_file()


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", MARK])
def test_a_rebased_file_keeps_its_line_ends_its_mark_and_every_other_line(tmp_path, line_end, mark):
    path = tmp_path / "DP087.yaml"
    written = mark + (ROOT / "proposals" / "DP087.yaml").read_bytes().replace(b"\n", line_end)
    path.write_bytes(written)
    ended = run("rebase", path, "--onto", "6.0", "--write")
    assert ended.returncode == 0
    named = "G3.20(b) is G3.21(b) in G@6.0, and still named G3.20(b) in: "
    # The facts of DP087 that say “Section G3.20(b)”.
    facts = "summary, issue, relation, impact, solution"
    assert f"{path}: {named}{facts}\n" in ended.stderr.decode("utf-8")
    wanted = written.replace(b"baseline: G@5.20", b"baseline: G@6.0")
    # In 6.0 a clause was put in before G3.20.
    assert path.read_bytes() == wanted.replace(b"- clause: G3.20(b)", b"- clause: G3.21(b)")


def test_an_index_that_an_editor_has_marked_is_read(tmp_path):
    for file in LIBRARY.glob("G-*.docx"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "index.json").write_bytes(MARK + (LIBRARY / "index.json").read_bytes())
    listed = run("versions", "--library", tmp_path)
    assert listed.stdout == run("versions").stdout
