"""Packs that a person changed, through the batch: left as they are, told, and built at a person's word."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from drafter.batch.build_all import build_all
from drafter.batch.check_all import check_all

OUT = Path("out")
REPORT = "modification-report.docx"
NOTHING_ELSE = ("nothing else has changed",)
SHIPPED = Path(__file__).parents[2] / "templates" / "legal-text.docx"


def build(desk, *names, **options):
    return [outcome.pack for outcome in build_all(names, desk.library, OUT, **options)]


def check(desk, *names, **options):
    return [outcome.pack for outcome in check_all(names, desk.library, OUT, **options)]


def one(packs):
    (pack,) = packs
    return pack.status, pack.changed, pack.because


def files(folder):
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def complete(name, file=REPORT):
    """Changes a file of a pack, as a person does who completes it."""
    with (OUT / name / file).open("ab") as held:
        held.write(b"completed")


def test_a_pack_that_a_person_changed_is_edited_and_the_others_are_built(desk):
    names = [desk.propose("A"), desk.propose("B")]
    build(desk, *names)
    complete("A")
    before = files(OUT / "A")
    desk.propose("B", new="each day")
    first, second = build(desk, *names)
    assert (first.status, first.changed, first.because) == ("edited", (REPORT,), NOTHING_ELSE)
    assert second.status == "clean"
    assert files(OUT / "A") == before


def test_an_edited_pack_says_what_a_build_would_change(desk):
    name = desk.propose("A")
    build(desk, name)
    complete("A")
    desk.propose("A", new="each day")
    before = files(OUT)
    said = ("edited", (REPORT,), ("the proposal has changed",))
    assert one(check(desk, name)) == said
    assert one(build(desk, name)) == said
    assert files(OUT) == before


def test_at_a_persons_word_an_edited_pack_is_built_and_what_was_changed_is_kept(desk):
    name = desk.propose("A")
    build(desk, name)
    right = files(OUT / "A")
    complete("A")
    (OUT / "A" / "letter.txt").write_bytes(b"a letter")
    (pack,) = build(desk, name, force=True)
    (copy,) = pack.kept
    assert (pack.status, copy.parent) == ("clean", OUT / "A")
    edited = right[REPORT] + b"completed"
    assert files(OUT / "A") == {**right, copy.name: edited, "letter.txt": b"a letter"}
    assert one(build(desk, name)) == ("up-to-date", (), ())


def test_a_damaged_record_counts_as_a_change(desk):
    name = desk.propose("A")
    build(desk, name)
    (OUT / "A" / "record.json").write_text("{", encoding="utf-8")
    said = ("edited", ("record.json",), ("nothing says what it was built from",))
    assert one(check(desk, name)) == one(build(desk, name)) == said


def test_a_pack_without_its_record_is_stale(desk):
    name = desk.propose("A")
    build(desk, name)
    (OUT / "A" / "record.json").unlink()
    because = ("nothing says what it was built from", "record.json is missing")
    assert one(check(desk, name)) == ("stale", (), because)
    assert one(build(desk, name)) == ("clean", (), ())


def test_a_broken_proposal_fails_whatever_became_of_its_pack(desk):
    name = desk.propose("A")
    build(desk, name)
    complete("A")
    before = files(OUT)
    desk.write("A", "id: A\ntitle: [\n")
    assert [pack.status for pack in (*build(desk, name), *check(desk, name))] == ["failed", "failed"]
    assert files(OUT) == before


def as_an_older_program(folder):
    """Gives a pack the record that a program wrote before records had a seal, with the files as they are."""
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    del record["seal"], record["folder"]
    record["built_from"]["drafter"] = "0.0.1"
    for name in record["files"]:
        record["files"][name] = {"sha256": sha256((folder / name).read_bytes()).hexdigest()}
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    (folder / "record.json").write_text(text, encoding="utf-8")


def test_the_pack_of_an_older_program_is_stale_and_built_without_a_question(desk):
    name = desk.propose("A")
    build(desk, name)
    right = files(OUT / "A")
    (OUT / "A" / REPORT).write_bytes(b"as it was written then, without a seal")
    as_an_older_program(OUT / "A")
    assert one(check(desk, name)) == ("stale", (), ("the program has changed",))
    assert one(build(desk, name)) == ("clean", (), ())
    assert files(OUT / "A") == right


def test_an_edited_pack_of_an_older_program_is_left_as_it_is(desk):
    name = desk.propose("A")
    build(desk, name)
    (OUT / "A" / REPORT).write_bytes(b"as it was written then, without a seal")
    as_an_older_program(OUT / "A")
    complete("A")
    before = files(OUT)
    said = ("edited", (REPORT,), ("the program has changed",))
    assert one(build(desk, name)) == one(check(desk, name)) == said
    assert files(OUT) == before


def test_a_check_writes_nothing_at_all(desk):
    name = desk.propose("A")
    assert one(check(desk, name)) == ("stale", (), ("it is not built yet",))
    assert not OUT.exists()
    build(desk, name)
    before = {path: path.stat().st_mtime_ns for path in [OUT, *OUT.rglob("*")]}
    assert one(check(desk, name)) == ("up-to-date", (), ())
    complete("A")
    before[OUT / "A" / REPORT] = (OUT / "A" / REPORT).stat().st_mtime_ns
    assert one(check(desk, name)) == ("edited", (REPORT,), NOTHING_ELSE)
    (OUT / "A").rename(OUT / ".A.0badcafe.old")
    held = sorted(path.name for path in OUT.rglob("*"))
    status, _, (reason,) = one(check(desk, name))
    assert (status, reason.partition(";")[0]) == (
        "stale",
        "a build was stopped while it put the pack in place",
    )
    assert sorted(path.name for path in OUT.rglob("*")) == held


def edit_the_proposal(desk):
    desk.propose("A", baseline="G@latest", new="each day")


def publish_a_version(desk):
    desk.publish("2.0", "G1\tTERMS", "G1.2\tThe DCC shall report each year, and in time.")


def publish_another_section(desk):
    desk.publish("1.0", "H1\tREPORTS", "H1.1\tThe report of Section G1.2 shall be short.", section="H")


def put_a_template_of_ones_own(desk):
    (desk.folder / "templates").mkdir()
    (desk.folder / "templates" / "legal-text.docx").write_bytes(SHIPPED.read_bytes() + b"\0")


def judge_a_difference(desk):
    (desk.folder / "library" / "consistency.yaml").write_text("judgements: []\n", encoding="utf-8")


def name_the_code(desk):
    (desk.folder / "code.yaml").write_text("name: Harbour Code\n")


def propose_another(desk):
    desk.propose("B", old="Panel", new="public")


def remove_a_file_of_the_pack(_):
    (OUT / "A" / REPORT).unlink()


def put_back_another_file_of_the_programs(_):
    (OUT / "A" / REPORT).write_bytes((OUT / "A" / "legal-text.docx").read_bytes())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (edit_the_proposal, ["the proposal has changed"]),
        (publish_a_version, ["G@latest is now G@2.0"]),
        (publish_another_section, ["Section H has changed"]),
        (put_a_template_of_ones_own, ["the template legal-text.docx has changed"]),
        (judge_a_difference, ["the judgements have changed"]),
        (name_the_code, ["code.yaml has changed"]),
        (propose_another, ["other proposals on its clauses have come or gone"]),
        (remove_a_file_of_the_pack, [f"{REPORT} is missing"]),
        (put_back_another_file_of_the_programs, [f"{REPORT} is not the one of its record"]),
    ],
)
def test_a_check_says_why_a_pack_is_stale(desk, change, words):
    name = desk.propose("A", baseline="G@latest")
    build(desk, name)
    change(desk)
    status, changed, because = one(check(desk, name))
    assert (status, changed) == ("stale", ())
    assert [word for word in because if "before its baseline" not in word] == words


def test_a_check_looks_at_the_pack_on_another_version(desk):
    name = desk.propose("A")
    desk.publish("2.0", *desk.clauses, "G1.4\tEach User shall read the report.")
    build(desk, name)
    assert one(check(desk, name, onto="2.0")) == ("stale", (), ("it is not built yet",))
    build(desk, name, onto="2.0")
    complete("A-on-2.0")
    assert one(check(desk, name, onto="2.0")) == ("edited", (REPORT,), NOTHING_ELSE)
    assert one(check(desk, name)) == ("up-to-date", (), ())


def test_what_a_stopped_run_left_beside_a_pack_is_settled_by_the_next(desk):
    name = desk.propose("A")
    build(desk, name)
    complete("A")
    (OUT / "A").rename(OUT / ".A.0badcafe.old")
    assert one(build(desk, name)) == ("edited", (REPORT,), NOTHING_ELSE)
    (OUT / "A").rename(OUT / "aside")
    build(desk, name)
    (OUT / "aside").rename(OUT / ".A.0badcafe.old")
    (pack,) = build(desk, name)
    (copy,) = pack.kept
    assert (pack.status, copy.read_bytes()[-9:]) == ("up-to-date", b"completed")
    assert [path.name for path in OUT.iterdir()] == ["A"]


def test_several_builds_of_one_proposal_at_once_all_end_well(desk):
    name = desk.propose("A")
    command = [sys.executable, "-m", "drafter", "build", name, "--library", "library"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(4)]
    said = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0, 0], said
    assert [path.name for path in OUT.iterdir()] == ["A"]
    assert one(build(desk, name)) == ("up-to-date", (), ())
