"""The index of the library is checked as a whole when it is read, every mistake with its place."""

import json
import os

import pytest

from drafter.errors import SourceError
from drafter.library.index import read_index
from drafter.library.library import Library

GOOD = {
    "section": "G",
    "version": "5.20",
    "title": "",
    "effective": "",
    "file": "G-5.20.txt",
    "sha256": "a" * 64,
}
REBUILD = "drafter add --rebuild-index"


def write(folder, *rows, **more):
    (folder / "index.json").write_text(json.dumps({"versions": list(rows), **more}), encoding="utf-8")


def refusal(folder):
    with pytest.raises(SourceError) as refused:
        read_index(folder)
    return str(refused.value)


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("section", 5, '"section" is 5; '),
        ("section", "../G", '"section" is "../G"; '),
        ("section", "CON", '"section" is "CON"; choose another name'),
        ("version", None, '"version" is null; '),
        ("version", "latest", '"version" is "latest"; give it as 5.20'),
        ("version", "9" * 5000, f'"version" is "{"9" * 59}…; '),
        ("version", "٥.٢", '"version" is "٥.٢"; '),
        ("title", None, '"title" is null; write "" or its title'),
        ("title", "\ud800", '"title" holds half a character; '),
        ("effective", None, '"effective" is null; write "" or a date, such as "2018-09-27"'),
        ("effective", "2018-02-30", '"effective" is "2018-02-30"; write "" or a date'),
        ("effective", "20180227", '"effective" is "20180227"; write "" or a date'),
        ("file", [], '"file" is a list; '),
        ("file", "/dev/zero", '"file" is "/dev/zero"; write the name of its file in this folder'),
        ("file", "../elsewhere/notes.txt", '"file" is "../elsewhere/notes.txt"; '),
        ("file", "a\\b.txt", '"file" is "a\\\\b.txt"; '),
        ("file", "C:b.txt", '"file" is "C:b.txt"; '),
        ("file", "..", '"file" is ".."; '),
        ("file", "", '"file" is ""; '),
        ("file", "a\0b", '"file" is "a\\u0000b"; '),
        ("file", "Index.json", '"file" is "Index.json"; '),
        ("file", "removed", '"file" is "removed"; '),
        ("sha256", "a" * 63, f'"sha256" is "{"a" * 59}…; write the checksum'),
        ("sha256", {}, '"sha256" is an object in braces; '),
    ],
)
def test_a_value_that_is_wrong_is_said_with_its_entry_and_its_key(tmp_path, key, value, says):
    write(tmp_path, GOOD | {"version": "5.19", "file": "G-5.19.txt"}, GOOD | {key: value})
    named = "" if key in ("section", "version") else " (G@5.20)"
    assert refusal(tmp_path).startswith(f"{tmp_path / 'index.json'}: version 2{named}: {says}")


def test_every_mistake_has_a_line_of_its_own(tmp_path):
    row = GOOD | {"effective": None, "file": "../x"}
    del row["title"]
    write(tmp_path, row, 7)
    place = tmp_path / "index.json"
    assert [line.partition("; ")[0] for line in refusal(tmp_path).splitlines()] == [
        f'{place}: version 1 (G@5.20): "title" is missing',
        f'{place}: version 1 (G@5.20): "effective" is null',
        f'{place}: version 1 (G@5.20): "file" is "../x"',
        f"{place}: version 2: is 7",
    ]


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"file": "b.txt"}, r"version 2 (G@5.20): cannot be told from G@5.20, which stands before it; "),
        (
            {"version": "5.020", "file": "b.txt"},
            "version 2 (G@5.020): cannot be told from G@5.20, which stands before it; ",
        ),
        (
            {"section": "g", "version": "1", "file": "b.txt"},
            "version 2 (g@1): cannot be told from G@5.20, which stands before it; ",
        ),
        (
            {"version": "1", "file": "g-5.20.TXT"},
            'version 2 (G@1): "file" is "g-5.20.TXT", which is that of G@5.20; ',
        ),
    ],
)
def test_no_two_entries_have_one_name_or_one_file(tmp_path, other, says):
    write(tmp_path, GOOD, GOOD | other)
    assert says in refusal(tmp_path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "index.json:1: is not JSON: expecting value; mend it, or make it anew with `drafter add"),
        (b'{\n"versions": [}', "index.json:2: is not JSON: "),
        (b"[]", 'index.json: has no list "versions"; '),
        (b'{"versions": 3}', 'index.json: has no list "versions"; '),
        (b"[" * 100_000, "index.json: is nested deeper than 50 levels; "),
        (
            b'{"versions": [], "a": ' + b"[" * 60 + b"]" * 60 + b"}",
            "index.json: is nested deeper than 50 levels; ",
        ),
        ('{"versions": []}'.encode("utf-16"), "index.json: is not UTF-8 text; save it as UTF-8"),
        (b'{"versions": [], "a": ' + b"9" * 5000 + b"}", "index.json: is not an index: "),
        (b'{"versions": [], "versions": []}', 'is not an index: the key "versions" stands twice'),
        (b'{"versions": [], "a": "\\ud800"}', "index.json: a note of somebody's holds half a character; "),
    ],
)
def test_an_index_that_is_no_index_is_told_as_what_it_is(tmp_path, content, says):
    (tmp_path / "index.json").write_bytes(content)
    assert says in refusal(tmp_path)


def test_an_index_of_any_size_is_refused_unread(tmp_path):
    with (tmp_path / "index.json").open("wb") as file:
        file.truncate(11 << 20)
    assert (
        f"index.json: is larger than 10 MiB; put the index back, or make it anew with `{REBUILD}`"
        in refusal(tmp_path)
    )


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.symlink_to("nowhere"), "is a link that leads nowhere"),
        (lambda path: path.symlink_to(path.name), "is a link that leads to itself"),
        (lambda path: path.symlink_to("/dev/zero"), "is not a file"),
        (os.mkfifo, "is not a file"),
    ],
)
def test_what_stands_in_the_place_of_an_index_is_told_as_what_it_is(tmp_path, make, says):
    make(tmp_path / "index.json")
    line = f"{tmp_path / 'index.json'}: {says}; put the index back, or make it anew with `{REBUILD}`"
    assert refusal(tmp_path) == line


def test_a_folder_of_versions_without_an_index_is_a_damaged_library(tmp_path):
    (tmp_path / "README.md").write_text("about it")
    assert read_index(tmp_path).entries == ()
    (tmp_path / "G-5.18.docx").write_bytes(b"")
    says = f"holds G-5.18.docx and no index.json; put the index back, or make it anew with `{REBUILD}`"
    assert refusal(tmp_path) == f"{tmp_path}: {says}"


def test_a_folder_that_is_not_there_or_empty_is_an_empty_library(tmp_path):
    assert read_index(tmp_path / "nowhere").entries == ()
    assert read_index(tmp_path).entries == ()


def test_a_folder_that_is_none_is_told_as_what_it_is(tmp_path):
    (tmp_path / "file").write_text("")
    assert refusal(tmp_path / "file").startswith(f"{tmp_path / 'file'}: cannot be read: not a directory; ")
    (tmp_path / "link").symlink_to("nowhere")
    assert refusal(tmp_path / "link").startswith(f"{tmp_path / 'link'}: is a link that leads nowhere; ")


def test_the_notes_of_a_person_stay_when_the_index_is_written_again(library, section):
    index = library.folder / "index.json"
    document = json.loads(index.read_text())
    document["note"] = {"for": ["the secretariat"]}
    document["versions"][0]["checked by"] = "Ann"
    index.write_text(json.dumps(document))
    Library.open(library.folder).add(section("6.0"), section="G", version="6.0")
    written = json.loads(index.read_text())
    assert written["note"] == {"for": ["the secretariat"]}
    assert written["versions"][0]["checked by"] == "Ann"
    assert [row["version"] for row in written["versions"]] == ["5.19", "5.20", "6.0"]


def test_a_mark_at_the_beginning_and_a_checksum_in_capitals_are_read(tmp_path):
    write(tmp_path, GOOD | {"sha256": "A" * 64})
    path = tmp_path / "index.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_index(tmp_path).entries[0].sha256 == "a" * 64


def test_a_key_that_stands_twice_is_found_among_any_number(tmp_path):
    keys = ",".join(f'"{number}": 0' for number in range(300_000))
    (tmp_path / "index.json").write_text(f'{{"versions": [], {keys}, "0": 1}}', encoding="utf-8")
    assert 'the key "0" stands twice' in refusal(tmp_path)
