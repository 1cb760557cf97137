"""Every command that writes, as one call each, for the benchmarks that disturb them one by one."""

from __future__ import annotations

from dataclasses import dataclass

_FINDINGS = ("G@2.0", "--since", "G@1.0")


@dataclass(frozen=True, slots=True)
class Duty:
    """A call that writes.

    Attributes:
        arguments: what stands behind `drafter`.
        again: whether it may be given a second time, and does the same.
    """

    arguments: tuple[str, ...]
    again: bool = True

    @property
    def name(self) -> str:
        """The command, with the options that make it another kind of work."""
        kept = [
            one
            for one in self.arguments
            if one in ("--force", "--write", "--accept", "--all", "--onto", "-o")
        ]
        return " ".join((self.arguments[0], *kept))


DUTIES = (
    Duty(("add", "inputs/v4.txt", "--section", "G", "--version", "4.0"), again=False),
    Duty(("add", "inputs/v5.txt", "--section", "G", "--version", "3.0", "--force")),
    Duty(("add", "G@3.0", "--title", "A better title")),
    Duty(("remove", "G@3.0"), again=False),
    Duty(("remove", "G@2.0", "--force"), again=False),
    Duty(("check", *_FINDINGS, "--accept", "1", "--reason", "it is meant"), again=False),
    Duty(("check", *_FINDINGS, "-o", "page.html")),
    Duty(("draft", *_FINDINGS, "--finding", "1", "--id", "CP3"), again=False),
    Duty(("draft", *_FINDINGS, "--finding", "1", "--id", "CP1", "--force")),
    Duty(("rebase", "CP1", "--onto", "3.0", "--write")),
    Duty(("build", "CP1", "--out", "new")),
    Duty(("build", "CP1")),
    Duty(("build", "CP2", "--force")),
    Duty(("build", "--all")),
    Duty(("build", "CP1", "--onto", "3.0")),
    Duty(("diff", "G@1.0", "G@2.0", "-o", "page.html")),
    Duty(("redline", "G@1.0", "G@2.0", "-o", "report.docx")),
    Duty(("redline", "G@1.0", "G@3.0", "-o", "minutes.docx", "--force")),
    Duty(("accept", "inputs/marked.docx", "-o", "report.docx")),
    Duty(("reject", "inputs/marked.docx", "-o", "report.docx")),
    Duty(("apply", "inputs/instructions.txt", "G@2.0", "-o", "report.docx")),
    Duty(("combine", "CP1", "CP2", "-o", "report.docx")),
    Duty(("init",)),
)


def stale(name: str) -> bytes:
    """Gives what is written behind a proposal so that its pack is stale."""
    return f"# a comment in {name}\n".encode()
