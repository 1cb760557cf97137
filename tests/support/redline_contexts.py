"""What the writing of a redline shares, for tests that write a part of one."""

from __future__ import annotations

from drafter.redline.align.compare_blocks import compare_blocks
from drafter.redline.write.redline_context import Context
from drafter.redline.write.revision_marks import Marks
from drafter.redline.write.whole_blocks import whole_unit


def context() -> Context:
    """A redline that begins, whose marks are numbered from 100 on and are by `A`, without a date."""
    return Context(Marks("A", None, 100), compare=compare_blocks, whole=whole_unit, place="document")
