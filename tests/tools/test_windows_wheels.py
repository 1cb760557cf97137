"""What pip on Windows would miss among wheels."""

from __future__ import annotations

import zipfile

import pytest

from tools.windows_wheels import missing


def wheel(folder, name, *needs):
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as made:
        said = "".join(f"Requires-Dist: {need}\n" for need in needs)
        made.writestr(
            f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{said}\n"
        )


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ("colours ; sys_platform == 'win32'", ["colours"]),
        ("colours ; sys_platform == 'linux'", []),
        ("colours ; extra == 'web'", ["colours"]),
        ("colours ; extra == 'cluster'", []),
        ("colours ; python_version < '3.12'", ["colours"]),
        ("Other.Name", []),
    ],
)
def test_what_a_wheel_needs_on_windows_alone_is_missed_where_it_is_not_there(tmp_path, need, expected):
    wheel(tmp_path, "drafter", need)
    wheel(tmp_path, "other_name")
    assert missing(tmp_path.glob("*.whl"), "3.11") == expected


def test_what_is_needed_by_what_is_needed_is_missed_too(tmp_path):
    wheel(tmp_path, "drafter", "other_name[fast]")
    wheel(tmp_path, "other_name", "quick ; extra == 'fast'")
    assert missing(tmp_path.glob("*.whl"), "3.13") == ["quick"]
