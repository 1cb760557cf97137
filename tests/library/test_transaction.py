"""Several runs change one library at once, and no change is lost."""

import json
import subprocess
import sys

from drafter.library.library import Library

ADD = (
    "import sys; from pathlib import Path; from drafter.errors import DrafterError\n"
    "from drafter.library.library import Library\n"
    "try:\n"
    "    library = Library.open(Path(sys.argv[1]))\n"
    "    sys.stdin.readline()\n"
    "    library.add(Path(sys.argv[2]), section='G', version=sys.argv[3])\n"
    "    print('in')\n"
    "except DrafterError as error:\n"
    "    print(error)\n"
)


def add_at_once(folder, *calls):
    """Gives what each of several runs said, all of which had opened the library before any changed it."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, folder, file, version],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for file, version in calls
    ]
    for run in runs:
        run.stdin.write("\n")
        run.stdin.flush()
    return [run.communicate()[0].strip() for run in runs]


def test_versions_that_are_added_at_once_are_all_in(library, section):
    calls = [(section(str(n), f"{n}.json"), f"{n}.0") for n in range(6, 12)]
    assert add_at_once(library.folder, *calls) == ["in"] * 6
    now = Library.open(library.folder)
    assert [entry.version for entry in now.entries] == [
        "5.19", "5.20", "6.0", "7.0", "8.0", "9.0", "10.0", "11.0",
    ]  # fmt: skip
    assert [now.problem(entry) for entry in now.entries] == [""] * 8


def test_of_two_that_are_added_at_once_under_one_name_one_is_told(tmp_path, section):
    folder = tmp_path / "new"
    one, other = section("one", "one.json"), section("other", "other.json")
    said = add_at_once(folder, (one, "1.0"), (other, "1.0"))
    assert sorted(line == "in" for line in said) == [False, True]
    assert "G@1.0 is in the library already" in next(line for line in said if line != "in")
    first = (one, other)[said.index("in")]
    assert (folder / "G-1.0.json").read_bytes() == first.read_bytes()


def test_no_lock_nor_temporary_file_is_left(library, section):
    library.add(section("6"), section="G", version="6.0")
    names = {path.name for path in library.folder.iterdir()}
    assert names == {"index.json", "G-5.19.json", "G-5.20.json", "G-6.0.json"}
    assert json.loads((library.folder / "index.json").read_text()).keys() == {"versions"}
