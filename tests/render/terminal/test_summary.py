from pathlib import Path

from drafter.model.pack import Pack, Verdict
from drafter.render.terminal.summary import show_summary


def pack(name, status, *verdicts, onto="G@5.20"):
    amendments = tuple(Verdict("G1", verdict, "G1", "", "") for verdict in verdicts)
    return Pack(name, "G@5.20", onto, status, amendments, Path("out") / name, ())


def test_each_proposal_has_a_line_and_the_last_one_counts_them():
    packs = [
        pack("DP1", "clean", "clean"),
        pack("DP22", "conflict", "clean", "conflict", "clean", onto="G@6.0"),
        pack("DP3", "failed"),
        pack("DP4", "clean", "clean", "clean"),
    ]
    assert show_summary(packs).splitlines() == [
        "proposal  version         status    amendments",
        "DP1       G@5.20          clean     1 clean",
        "DP22      G@5.20 → G@6.0  conflict  2 clean, 1 conflict",
        "DP3       G@5.20          failed",
        "DP4       G@5.20          clean     2 clean",
        "",
        "4 proposals: 2 clean, 1 conflict, 1 failed",
    ]


def test_it_fits_80_columns_whatever_the_names_are():
    every = ("clean", "moved", "already-made", "conflict") * 10
    packs = [pack("DP" + "0" * 60, "already-made", *every, onto="a/very/long/path/to/a/draft.docx")] * 2
    lines = show_summary(packs).splitlines()
    assert max(map(len, lines)) <= 80
    assert "10 moved, 10 already-made, 10 conflict" in " ".join(" ".join(lines).split())
