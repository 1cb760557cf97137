import json
import os
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest
from dask.distributed import LocalCluster

from drafter.batch.build_all import build_all
from drafter.batch.workers import Workers
from drafter.errors import DrafterError, OutputError, ProposalError, SourceError, UnknownVersionError
from drafter.proposals.portfolio import _read_once

OUT = Path("out")


def build(desk, *names, out=OUT, **options):
    return list(build_all(names, desk.library, out, **options))


def statuses(outcomes):
    return [outcome.pack.status for outcome in outcomes]


def files(out):
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def is_whole(pack):
    record = json.loads((pack / "record.json").read_text(encoding="utf-8"))
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in pack.iterdir()}
    del found["record.json"]
    return found == {name: file["sha256"] for name, file in record["files"].items()}


def test_one_failure_never_stops_the_others(desk):
    names = [
        desk.propose("A"),
        desk.write("B", "id: B\ntitle: [\n"),
        desk.propose("C", clause="G9.9"),
        desk.propose("D", baseline="G@7.0"),
        "nowhere",
        desk.propose("E", clause="G1.1", old="care", new="speed"),
    ]
    outcomes = build(desk, *names)
    assert statuses(outcomes) == ["clean", "failed", "failed", "failed", "failed", "clean"]
    for outcome, name in zip(outcomes[1:5], names[1:5], strict=True):
        assert str(outcome.error).startswith(name)
    assert isinstance(outcomes[2].error, ProposalError)
    assert isinstance(outcomes[3].error, UnknownVersionError)
    assert sorted(path.name for path in OUT.iterdir()) == ["A", "E"]
    assert all(is_whole(pack) for pack in OUT.iterdir())


def test_a_fault_of_the_program_is_one_line_and_stops_nobody(desk, monkeypatch):
    names = [desk.propose("A"), desk.propose("B")]

    def faulty(proposal, *_, **__):
        raise KeyError(proposal.id)

    monkeypatch.setattr("drafter.actions.build.build", faulty)
    first, second = build(desk, *names)
    fault = "building stopped: drafter failed on it: KeyError: 'A' (test_build_all.py:"
    assert str(first.error).startswith(f"{names[0]}: {fault}")
    assert "KeyError: 'B'" in str(second.error)
    assert "raise KeyError(proposal.id)" in second.trace
    assert not OUT.exists()


def test_what_is_up_to_date_is_left_as_it_is(desk):
    names = [desk.propose("A"), desk.propose("B")]
    built = build(desk, *names)
    written = {path: path.stat().st_mtime_ns for path in OUT.rglob("*")}
    again = build(desk, *names)
    assert statuses(again) == ["up-to-date", "up-to-date"]
    assert [outcome.pack.amendments for outcome in again] == [outcome.pack.amendments for outcome in built]
    assert [outcome.pack.files for outcome in again] == [outcome.pack.files for outcome in built]
    assert {path: path.stat().st_mtime_ns for path in OUT.rglob("*")} == written


def edit_the_proposal(desk):
    desk.propose("A", new="each day")


def publish_a_version(desk):
    desk.publish("2.0", "G1\tTERMS", "G1.2\tThe DCC shall report each year, and in time.")


def put_a_template_of_ones_own(desk):
    shipped = Path(__file__).parents[2] / "templates" / "legal-text.docx"
    (desk.folder / "templates").mkdir()
    (desk.folder / "templates" / "legal-text.docx").write_bytes(shipped.read_bytes() + b"\0")


def judge_a_difference(desk):
    (desk.folder / "library" / "consistency.yaml").write_text("judgements: []\n", encoding="utf-8")


def name_the_code(desk):
    (desk.folder / "code.yaml").write_text("name: Harbour Code\n")


def remove_a_file_of_the_pack(_):
    (OUT / "A" / "section-G-redline.docx").unlink()


def remove_the_record(_):
    (OUT / "A" / "record.json").unlink()


@pytest.mark.parametrize(
    "change",
    [
        edit_the_proposal,
        publish_a_version,
        put_a_template_of_ones_own,
        judge_a_difference,
        name_the_code,
        remove_a_file_of_the_pack,
        remove_the_record,
    ],
)
def test_what_is_stale_is_built_again(desk, change):
    name = desk.propose("A", baseline="G@latest")
    build(desk, name)
    change(desk)
    assert statuses(build(desk, name)) == ["clean"]
    assert is_whole(OUT / "A")
    assert statuses(build(desk, name)) == ["up-to-date"]


def test_mistakes_in_the_names_of_the_code_are_told_once_and_nothing_is_built(desk):
    desk.propose("DP1")
    (desk.folder / "code.yaml").write_text("nmae: Harbour Code\nviews: Board\n")
    with pytest.raises(SourceError) as refused:
        build(desk, "DP1")
    assert [mistake.line for mistake in refused.value.mistakes] == [1, 2]
    assert not OUT.exists()


def test_another_program_builds_everything_again(desk, monkeypatch):
    name = desk.propose("A")
    build(desk, name)
    monkeypatch.setattr("drafter.batch.freshness.program", lambda: "9.9")
    assert statuses(build(desk, name)) == ["clean"]


def test_only_what_is_stale_is_built_again(desk):
    names = [desk.propose(name, baseline=baseline) for name, baseline in (("A", "G@1.0"), ("B", "G@latest"))]
    build(desk, *names)
    publish_a_version(desk)
    assert statuses(build(desk, *names)) == ["up-to-date", "clean"]


def test_a_pack_is_stale_once_another_proposal_comes_to_its_clauses_or_leaves_them(desk):
    names = [desk.propose("A"), desk.propose("B", clause="G1.1", old="care", new="speed")]
    assert statuses(build(desk, *names)) == ["clean", "clean"]
    desk.propose("B", old="Panel", new="public")
    assert statuses(build(desk, *names)) == ["clean", "clean"]
    assert statuses(build(desk, *names)) == ["up-to-date", "up-to-date"]
    Path(names[1]).unlink()
    assert statuses(build(desk, names[0])) == ["clean"]


def test_a_pack_put_on_another_version_has_a_folder_of_its_own(desk):
    name = desk.propose("A")
    desk.publish("2.0", *desk.clauses, "G1.4\tEach User shall read the report.")
    assert statuses(build(desk, name)) == ["clean"]
    before = files(OUT / "A")
    assert statuses(build(desk, name, onto="2.0")) == ["clean"]
    assert sorted(path.name for path in OUT.iterdir()) == ["A", "A-on-2.0"]
    assert files(OUT / "A") == before
    for onto in ("2.0", "G@2.0", "G@latest", "latest"):
        (outcome,) = build(desk, name, onto=onto)
        assert (outcome.pack.status, outcome.pack.onto) == ("up-to-date", "G@2.0")
        assert outcome.pack.folder == OUT / "A-on-2.0"
    assert statuses(build(desk, name)) == ["up-to-date"]


def test_a_pack_put_on_its_own_version_is_the_plain_one(desk):
    name = desk.propose("A", baseline="G@latest")
    for onto in ("1.0", None, "G@1.0", "G@latest"):
        (outcome,) = build(desk, name, onto=onto)
        assert outcome.pack.folder == OUT / "A"
        assert outcome.pack.status == ("clean" if onto == "1.0" else "up-to-date")
    assert [path.name for path in OUT.iterdir()] == ["A"]


def test_the_pack_put_on_a_file_is_named_by_that(desk):
    name = desk.propose("A")
    desk.publish("2.0", *desk.clauses, "G1.4\tEach User shall read the report.")
    Path("new.docx").rename("next one (5).docx")
    assert statuses(build(desk, name, onto="next one (5).docx")) == ["clean"]
    assert [path.name for path in OUT.iterdir()] == ["A-on-next-one-5"]
    assert statuses(build(desk, name, onto="next one (5).docx")) == ["up-to-date"]


def test_a_version_of_a_section_that_the_proposal_does_not_amend_is_refused_each_time(desk):
    name = desk.propose("A")
    desk.publish("1.0", "H1\tREPORTS", "H1.1\tA report shall be short.", section="H")
    build(desk, name)
    (outcome,) = build(desk, name, onto="H@1.0")
    assert str(outcome.error) == (
        f"{name}: does not amend Section H; name a version of a section that it amends"
    )


def test_a_proposal_whose_id_is_the_folder_of_another_is_refused(desk):
    desk.publish("2.0", *desk.clauses, "G1.4\tEach User shall read the report.")
    first, second = desk.propose("A"), desk.propose("A-on-2.0")
    build(desk, first, onto="2.0")
    before = files(OUT)
    (outcome,) = build(desk, second)
    assert f"{OUT / 'A-on-2.0'}: holds the pack of A; choose another --out" in str(outcome.error)
    assert files(OUT) == before


def test_a_pack_is_stale_once_another_section_that_may_refer_to_it_is_new_and_not_for_its_own(desk):
    name = desk.propose("B")
    build(desk, name)
    desk.publish("2.0", *desk.clauses, "G1.4\tEach User shall read the report.")
    assert statuses(build(desk, name)) == ["up-to-date"]
    desk.publish("1.0", "H1\tREPORTS", "H1.1\tThe report of Section G1.2 shall be short.", section="H")
    assert statuses(build(desk, name)) == ["clean"]


def test_a_changed_file_in_the_library_is_refused_and_the_pack_stays(desk):
    name = desk.propose("A")
    build(desk, name)
    before = files(OUT)
    (desk.folder / "library" / "G-1.0.docx").write_bytes(b"changed")
    (outcome,) = build(desk, name)
    assert "is not the file that was added as G@1.0" in str(outcome.error)
    assert files(OUT) == before


def copied(desk, name, new):
    text = (desk.folder / "proposals" / f"{name}.yaml").read_text(encoding="utf-8")
    return desk.write(new, text)


TOO = "is the id of {} too; give each an id and the file name of it, or move one away"


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
@pytest.mark.parametrize("built_before", [True, False])
def test_of_two_files_with_one_id_neither_is_built_and_both_are_named(desk, order, built_before):
    first, other = desk.propose("A"), desk.propose("C", clause="G1.1", old="care", new="speed")
    if built_before:
        build(desk, first)
    before = files(OUT) if OUT.exists() else {}
    second = copied(desk, "A", "A - Copy")
    names = [(first, second, other)[n] for n in order]
    outcomes = build(desk, *names)
    said = {str(outcome.file): (outcome.pack.status, str(outcome.error)) for outcome in outcomes}
    assert said == {
        first: ("failed", f"{first}: `id: A` {TOO.format(second)}"),
        second: ("failed", f"{second}: `id: A` {TOO.format(first)}"),
        other: ("clean", "None"),
    }
    assert {name: data for name, data in files(OUT).items() if not name.startswith("C/")} == before


def test_ids_that_differ_in_capitals_alone_are_one(desk):
    first, second = desk.propose("A"), desk.propose("a-copy")
    text = Path(second).read_text(encoding="utf-8")
    third = desk.write("b", text.replace("id: a-copy", "id: a"))
    outcomes = build(desk, first, second, third)
    assert statuses(outcomes) == ["failed", "clean", "failed"]
    assert f"`id: a` {TOO.format(first)}" in str(outcomes[2].error)


def test_a_file_whose_name_is_not_its_id_is_not_built(desk):
    desk.propose("A")
    moved = str(Path("proposals") / "B.yaml")
    Path("proposals/A.yaml").rename(moved)
    (outcome,) = build(desk, moved)
    assert str(outcome.error) == (
        f"{moved}: `id: A` is not the name of its file; name the file A.yaml, or write its name as the id"
    )
    assert not OUT.exists()
    Path(moved).rename("proposals/a.yaml")
    assert statuses(build(desk, str(Path("proposals") / "a.yaml"))) == ["clean"]


def test_a_copy_beside_the_proposal_that_is_named_is_noted(desk, caplog):
    first = desk.propose("A")
    second = copied(desk, "A", "A - Copy")
    for status in ("clean", "up-to-date"):
        assert statuses(build(desk, "A")) == [status]
        (note,) = (record.getMessage() for record in caplog.records)
        assert note == f"{second}: `id: A` {TOO.format(first)}"
        caplog.clear()


def test_a_file_that_is_named_twice_is_built_once(desk):
    name = desk.propose("A")
    assert statuses(build(desk, name, "A", str(desk.folder / name))) == ["clean"]


def test_what_cannot_be_read_beside_the_proposal_that_is_named_is_noted(desk, caplog):
    desk.propose("A")
    broken = desk.write("B", "id: B\ntitle: [\n")
    assert statuses(build(desk, "A")) == ["clean"]
    (note,) = (record.getMessage() for record in caplog.records)
    assert note == f"{broken}:3: a bracket is not closed; it is passed over"
    caplog.clear()
    assert statuses(build(desk, "A", "B")) == ["up-to-date", "failed"]
    assert caplog.records == []


def test_what_is_up_to_date_is_not_read_again(desk, monkeypatch):
    names = [desk.propose("A"), desk.propose("B")]
    build(desk, *names)
    monkeypatch.setattr("drafter.proposals.portfolio.read_proposal", None)
    _read_once.cache_clear()
    assert statuses(build(desk, *names)) == ["up-to-date", "up-to-date"]


@pytest.mark.slow
def test_two_processes_give_the_same_bytes_and_the_same_errors(desk):
    names = [desk.propose("A"), desk.propose("B", clause="G9.9"), desk.propose("C", new="each day")]
    alone, together = Path("alone"), Path("together")
    one = build(desk, *names, out=alone)
    two = build(desk, *names, out=together, workers=Workers(2))
    assert statuses(one) == statuses(two) == ["clean", "failed", "clean"]
    assert (type(two[1].error), str(two[1].error)) == (type(one[1].error), str(one[1].error))
    assert files(alone) == files(together)


@pytest.mark.slow
def test_a_dask_cluster_gives_the_same_bytes(desk):
    names = [desk.propose("A"), desk.propose("B", clause="G9.9"), desk.propose("C", new="each day")]
    build(desk, *names)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        workers = Workers(cluster=cluster.scheduler_address)
        outcomes = build(desk, *names, out=Path("clustered"), workers=workers)
    assert statuses(outcomes) == ["clean", "failed", "clean"]
    assert files(Path("clustered")) == files(OUT)


def test_an_address_without_a_scheduler_is_refused(desk):
    with pytest.raises(DrafterError, match="elsewhere: there is no Dask scheduler at this address; run"):
        build(desk, desk.propose("A"), workers=Workers(cluster="elsewhere"))
    assert not OUT.exists()


def test_the_extra_for_clusters_is_named_where_it_is_missing(desk, monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(
        DrafterError, match=r"needs Dask, which is not installed; run `pip install 'dask\[distributed\]'`"
    ):
        build(desk, desk.propose("A"), workers=Workers(cluster="tcp://127.0.0.1:8786"))


@pytest.mark.slow
def test_what_was_killed_left_whole_packs_and_goes_on(desk):
    names = [desk.propose(f"P{number}") for number in range(8)]
    build(desk, *names, out=Path("right"))
    command = [sys.executable, "-m", "drafter", "build", "--all", "--library", "library"]
    killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (OUT / "P1").exists():
        assert killed.poll() is None
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    done = [path for path in OUT.iterdir() if path.name.startswith("P")]
    assert len(done) < len(names)
    assert all(is_whole(pack) for pack in done)
    outcomes = build(desk, *names)
    assert statuses(outcomes).count("up-to-date") == len(done)
    assert files(OUT) == files(Path("right"))
    assert {path.name for path in OUT.iterdir()} == {f"P{number}" for number in range(8)}


def test_looking_whether_a_pack_is_up_to_date_needs_no_word_library(desk):
    name = desk.propose("A")
    build(desk, name)
    program = (
        "import sys; from pathlib import Path; from drafter.library.library import Library\n"
        "from drafter.batch.build_all import build_all\n"
        f"(outcome,) = build_all([{name!r}], Library.open(Path('library')), Path('out'))\n"
        "print(outcome.pack.status, 'lxml' in sys.modules, 'joblib' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert said.stdout.split() == ["up-to-date", "False", "False"]


def put_a_lock_of_emacs(folder):
    (folder / ".#A.yaml").symlink_to("ann@home.4711:1")


def put_a_folder(folder):
    (folder / "old.yaml").mkdir()


def put_a_pipe(folder):
    os.mkfifo(folder / "X.yaml")


def put_a_device(folder):
    (folder / "X.yaml").symlink_to("/dev/zero")


def put_a_large_file(folder):
    (folder / "X.yaml").write_text("issue: " + "word " * 400_000)


def put_a_broken_file(folder):
    (folder / "X.yaml").write_text("id: X\noops: [\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
@pytest.mark.parametrize(
    "put",
    [put_a_lock_of_emacs, put_a_folder, put_a_pipe, put_a_device, put_a_large_file, put_a_broken_file],
)
def test_whatever_stands_among_the_proposals_makes_no_pack_stale(desk, put):
    names = [desk.propose("A"), desk.propose("B")]
    build(desk, *names)
    put(desk.folder / "proposals")
    assert statuses(build(desk, *names)) == ["up-to-date", "up-to-date"]
    desk.propose("A", new="each day")
    assert statuses(build(desk, *names))[0] == "clean"


def test_a_file_that_cannot_be_read_fails_alone(desk, monkeypatch):
    names = [desk.propose("A"), desk.propose("B", clause="G1.1", old="care", new="speed")]
    build(desk, *names)
    read = Path.read_bytes

    def refusing(path):
        if path.name == "B.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    desk.folder.joinpath(names[1]).chmod(0)
    outcomes = build(desk, *names)
    assert statuses(outcomes) == ["up-to-date", "failed"]
    assert str(outcomes[1].error) == f"{names[1]}: cannot be read: permission denied; check the path"


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("proposals", "is among the proposals"),
        ("proposals/out", "is among the proposals"),
        ("library", "is in a library, whose versions are never replaced"),
        ("library/out", "is in a library, whose versions are never replaced"),
        ("templates", "is among the templates"),
    ],
)
def test_packs_are_never_put_among_what_they_are_made_from(desk, out, said):
    name = desk.propose("A")
    before = files(desk.folder)
    with pytest.raises(OutputError) as refused:
        build(desk, name, out=Path(out))
    assert str(refused.value) == f"{out}: {said}; choose another --out"
    assert files(desk.folder) == before
