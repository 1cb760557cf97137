"""YAML from outside: whatever stands in the file, an answer of one line, in a time that its size bounds."""

import os

import pytest

from drafter.errors import SourceError
from drafter.limits import YAML_BYTES
from drafter.yaml_text import load


def refused(path, data):
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(SourceError) as caught:
        load(path)
    said = str(caught.value)
    assert len(said.splitlines()) == 1
    return said.removeprefix(str(path))


def load_text(folder, text):
    (folder / "a.yaml").write_text(text)
    return load(folder / "a.yaml").document


def mistake_in(path):
    """Gives what is said of a file, which may be right; nothing then."""
    try:
        load(path)
    except SourceError as error:
        return str(error)
    return ""


def test_values_are_read_with_the_lines_and_the_quotation_marks_of_their_text(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf# first\r\nversion: 0.10\r\nday: 2026-02-31\r\nlist:\r\n  - 'a'\r\n")
    loaded = load(path)
    assert loaded.document == {"version": "0.10", "day": "2026-02-31", "list": ["a"]}
    assert loaded.document.lc.key("list") == (3, 0)
    assert type(loaded.document["list"][0]).__name__ == "SingleQuotedScalarString"
    assert loaded.raw == path.read_bytes()
    assert loaded.text.startswith("# first\r\nversion")


@pytest.mark.parametrize("text", ["", "# a note\n", "\n\n"])
def test_a_file_without_values_holds_nothing(tmp_path, text):
    (tmp_path / "a.yaml").write_text(text)
    assert load(tmp_path / "a.yaml").document is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("[" * 5_000, 1, id="brackets"),
        pytest.param("{a: " * 5_000, 1, id="braces"),
        pytest.param("id: x\n" + "- " * 5_000 + "x", 0, id="dashes after a key"),
        pytest.param("- " * 5_000 + "x", 1, id="dashes"),
        pytest.param("-\t" * 5_000 + "x", 0, id="dashes and tabs"),
        pytest.param("? " * 5_000 + "x", 1, id="question marks"),
        pytest.param("".join(" " * n + "a:\n" for n in range(1_000)), 100, id="indentation"),
        pytest.param("".join(" " * n + "-\n" for n in range(1_000)), 101, id="indented dashes"),
        pytest.param("a:\n  b: |\n    (a)\n  c:\n" + "   " + "- " * 60 + "[" * 60, 5, id="a mixture"),
    ],
)
def test_any_depth_is_refused_at_once(tmp_path, text, line):
    said = refused(tmp_path / "a.yaml", text)
    if line:
        assert said.startswith(f":{line}: is nested too deeply; ")


def test_brackets_and_dashes_in_words_are_no_depth(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(f'a: "{"[" * 500}"\nb: |\n  {"- " * 500}\n# {"[" * 500}\n')
    assert load(path).document["a"] == "[" * 500


def test_a_reference_is_refused_at_the_part_that_it_refers_to(tmp_path):
    said = refused(tmp_path / "a.yaml", "a: 1\nb: &b [x]\nc: *b\n")
    assert said == ":2: a part is referred to with `*`; write it out at each place"
    assert ":1: a part is referred to" in refused(tmp_path / "a.yaml", "&a [*a]\n")


@pytest.mark.parametrize(
    "words", ["!important", "!!set {a, b}", "!!binary x", "!<a> b", "<<", "{<<: {c: 1}}", "!" * 1_000_000]
)
def test_a_sign_with_a_meaning_of_its_own_is_a_slip(tmp_path, words):
    said = refused(tmp_path / "a.yaml", f"a: 1\nb: {words}\n")
    assert said == ":2: words begin with a sign that has a meaning of its own; put the words in quotes"


@pytest.mark.parametrize("words", ["&c.", "&c. of the form", "[x, &c.]"])
def test_a_name_that_nothing_refers_to_is_a_slip(tmp_path, words):
    said = refused(tmp_path / "a.yaml", f"a: 1\nb: {words}\n")
    assert said == ":2: words begin with a sign that has a meaning of its own; put the words in quotes"


@pytest.mark.parametrize("words", ["form #8", "form  #8 of the annex", "[form #8\n]"])
def test_words_that_a_number_sign_cuts_short_are_refused(tmp_path, words):
    said = refused(tmp_path / "a.yaml", f"a: 1\nb: {words}\n")
    assert said == (
        ":2: words behind ` #` are a comment, and are not read; "
        "put the words in quotes, or a space behind the `#`"
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("b: form # a note", "form"),
        ("b: form #! a note", "form"),
        ("b: form#8", "form#8"),
        ("b: 'form #8'", "form #8"),
        ("b: |\n  form #8", "form #8"),
        ("#8\nb: form", "form"),
    ],
)
def test_a_comment_and_words_that_nothing_cuts_are_read(tmp_path, text, read):
    assert load_text(tmp_path, text) == {"b": read}


@pytest.mark.parametrize(
    ("text", "read"), [("2", 2), ("-3", -3), ("007", "007"), ("1_000", "1_000"), ("0o7", "0o7"), ("+1", "+1")]
)
def test_a_whole_number_is_one_and_any_other_is_as_it_is_written(tmp_path, text, read):
    assert load_text(tmp_path, f"b: {text}\n") == {"b": read}


@pytest.mark.parametrize(
    ("unit", "said"),
    [("k: x\n", ":10000: holds"), ("- x\n", ":20000: holds"), ("? x\n", ":10001: holds")],
)
def test_more_parts_than_a_person_writes_are_refused(tmp_path, unit, said):
    assert said in refused(tmp_path / "a.yaml", unit * 100_000)


@pytest.mark.parametrize(
    "unit", ["# a comment\n", "\n", "\r\n", "#\n", "a: x\n", "[a, ", "words ", "x\n", "'' "]
)
@pytest.mark.parametrize("head", ["", "a: ", 'a: "', "a: |\n  ", "a:\n  - b\n"])
def test_the_largest_file_has_an_answer(tmp_path, head, unit):
    path = tmp_path / "a.yaml"
    text = (head + unit * (YAML_BYTES // len(unit)))[:YAML_BYTES]
    path.write_text(text, newline="")
    assert len(mistake_in(path).splitlines()) <= 1


def test_a_larger_file_is_not_opened(tmp_path):
    said = refused(tmp_path / "a.yaml", "# comment\n" * 300_000)
    assert said == ": is larger than 1 MiB; check that it is the right file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop", "dangling"])
def test_what_is_no_file_is_said_to_be_none(tmp_path, kind):
    path = tmp_path / "a.yaml"
    made = {
        "pipe": lambda: os.mkfifo(path),
        "device": lambda: path.symlink_to("/dev/zero"),
        "folder": path.mkdir,
        "loop": lambda: path.symlink_to(path.name),
        "dangling": lambda: path.symlink_to("nowhere"),
    }
    made[kind]()
    with pytest.raises(
        SourceError, match=r"a\.yaml: (is not a file; name a file|cannot be read: .*)"
    ) as caught:
        load(path)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"? - {a: b}\n",
        b"a: " + b"9" * 5_000,
        b"a: \xff\n",
        "a: ä\n".encode("utf-16"),
        b"a: \0\n",
        b"a: b\n---\nc: d\n",
    ],
)
def test_what_is_no_yaml_is_one_line(tmp_path, data):
    assert refused(tmp_path / "a.yaml", data)


def test_text_in_another_encoding_is_told_at_its_line(tmp_path):
    assert ":2: is not UTF-8 text; save it as UTF-8" in refused(
        tmp_path / "a.yaml", "a: b\nc: caf\u00e9\n".encode("cp1252")
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('a: 1\nb: "x\vy"\n', ":2: a character in it cannot be printed; take it out"),
        ("a: 1\r\n\r\nb: x\fy\r\n", ":3: a character in it cannot be printed; take it out"),
        ("a: 1\nb: \ufffe\n", ":2: a character in it cannot be printed; take it out"),
        (
            f"a: 1\nb: {'9' * 5_000}\n",
            ":2: a number cannot be read; write it with fewer digits, or put it in quotes",
        ),
        (
            f"a: 1\nb: [1, -{'9' * 5_000}]\n",
            ":2: a number cannot be read; write it with fewer digits, or put it in quotes",
        ),
        ("a: 1\n? [[b]]\n: c\n", ":2: a key is a list, or has keys itself; put the words in quotes"),
        ("a:\n  {{ b }}\n", ":2: a key is a list, or has keys itself; put the words in quotes"),
    ],
)
def test_what_cannot_be_a_value_is_told_at_its_line(tmp_path, text, says):
    assert refused(tmp_path / "a.yaml", text) == says


def test_each_key_that_stands_twice_is_told_at_its_line(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\nb:\n  - {c: 1, c: 2}\na: 3\n")
    assert sorted(str(error).removeprefix(str(path)) for error in load(path).twice) == [
        ":3: `c` stands in line 3 already; keep one of the two",
        ":4: `a` stands in line 1 already; keep one of the two",
    ]
