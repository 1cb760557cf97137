import json
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest
from dask.distributed import LocalCluster

from drafter.batch.build_all import build_all
from drafter.batch.workers import Workers
from drafter.errors import DrafterError, ProposalError, UnknownVersionError

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

    monkeypatch.setattr("drafter.pipeline.build", faulty)
    first, second = build(desk, *names)
    fault = "drafter failed on it: KeyError: 'A' (test_build_all.py:"
    assert str(first.error).startswith(f"{names[0]}: {fault}")
    assert "KeyError: 'B'" in str(second.error)
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


def change_a_file_of_the_pack(_):
    (OUT / "A" / "legal-text.docx").write_bytes(b"changed")


def remove_a_file_of_the_pack(_):
    (OUT / "A" / "section-G-redline.docx").unlink()


def damage_the_record(_):
    (OUT / "A" / "record.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        edit_the_proposal,
        publish_a_version,
        put_a_template_of_ones_own,
        judge_a_difference,
        change_a_file_of_the_pack,
        remove_a_file_of_the_pack,
        damage_the_record,
    ],
)
def test_what_is_stale_is_built_again(desk, change):
    name = desk.propose("A", baseline="G@latest")
    build(desk, name)
    change(desk)
    assert statuses(build(desk, name)) == ["clean"]
    assert is_whole(OUT / "A")
    assert statuses(build(desk, name)) == ["up-to-date"]


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


def test_a_pack_is_stale_once_it_is_to_be_put_on_another_version(desk):
    name = desk.propose("A")
    desk.publish("2.0", *desk.clauses, "G1.4\tEach User shall read the report.")
    assert statuses(build(desk, name)) == ["clean"]
    assert statuses(build(desk, name, onto="2.0")) == ["clean"]
    assert statuses(build(desk, name, onto="2.0")) == ["up-to-date"]
    assert build(desk, name, onto="2.0")[0].pack.onto == "G@2.0"
    assert statuses(build(desk, name)) == ["clean"]


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


def test_two_proposals_of_one_id_are_refused_after_the_first(desk):
    first = desk.propose("A")
    second = desk.write("B", Path(first).read_text(encoding="utf-8").replace("id: A", "id: a"))
    outcomes = build(desk, first, second)
    assert statuses(outcomes) == ["clean", "failed"]
    assert str(outcomes[1].error) == f"{second}: `id: a` is the id of {first} too; give it one of its own"
    assert [path.name for path in OUT.iterdir()] == ["A"]
    assert statuses(build(desk, first, second)) == ["up-to-date", "failed"]


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
        DrafterError, match=r"needs the extra for clusters; run `pip install 'drafter\[cluster\]'`"
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
        "import sys; from pathlib import Path; from drafter.library import Library\n"
        "from drafter.batch.build_all import build_all\n"
        f"(outcome,) = build_all([{name!r}], Library.open(Path('library')), Path('out'))\n"
        "print(outcome.pack.status, 'lxml' in sys.modules, 'joblib' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert said.stdout.split() == ["up-to-date", "False", "False"]
