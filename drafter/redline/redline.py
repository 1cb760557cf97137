"""The redline of two Word files: the old one, with every difference to the new one as a tracked change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import VerificationError
from drafter.ooxml.names import qn
from drafter.ooxml.package.story_parts import story_parts
from drafter.ooxml.revisions.settle import has_revisions, settle
from drafter.redline.adopt.comments import adopt_comments
from drafter.redline.adopt.contents_names import adopt_contents_names
from drafter.redline.adopt.link_fields import adopt_link_fields
from drafter.redline.adopt.links import Links
from drafter.redline.adopt.lists import adopt_lists
from drafter.redline.adopt.ranges import adopt_ranges
from drafter.redline.adopt.style_numbers import spell_out_numbers
from drafter.redline.adopt.styles import adopt_styles
from drafter.redline.align.compare_blocks import compare_blocks
from drafter.redline.align.headers import Headers, drop_lost_references, mark_new_references
from drafter.redline.align.notes import compare_notes, pair_notes
from drafter.redline.content.normalise import end_with_paragraph, strip_noise
from drafter.redline.verify.difference import quoted
from drafter.redline.verify.verify import UnlikeError, verify
from drafter.redline.write.join_ignorable import join_ignorable
from drafter.redline.write.property_changes import kept_section
from drafter.redline.write.redline_context import Context
from drafter.redline.write.revision_marks import Marks, first_free_number, number_each_once, renumber
from drafter.redline.write.settle_ranges import settle_ranges
from drafter.redline.write.whole_blocks import whole_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.ooxml.package.package import Package

# Each time a wider place is replaced whole; a document that needs more is not worth the time.
_MOST_ATTEMPTS = 8
# How often a block is asked to be replaced whole: its words first, then itself.
_MOST_ASKED = 2
# A person who looks for more finds them by their marks.
_NAMED = 5
_ALL_REPLACED = (
    "every changed paragraph is replaced whole: what changed within could not be marked in some place"
)
_SECTION = qn("w:sectPr")


@dataclass(frozen=True)
class Redline:
    """A document with tracked changes, and what they cannot show.

    Attributes:
        package: accepting every change gives the new document, rejecting every one the old document.
        made: the numbers of the tracked changes that are new; the others the old document held.
        left_out: how many differences of formatting are not marked, where that is left out.
        notes: the differences that no tracked change can hold, each with its place.
    """

    package: Package
    made: frozenset[str] = frozenset()
    left_out: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Order:
    """How a redline is to be made: by whom, when, and with formatting or without."""

    author: str
    date: str | None
    formatting: bool


def redline(old: Package, new: Package, *, author: str, date: str | None, formatting: bool = True) -> Redline:
    """Gives the old document with every difference to the new one as a tracked change, verified both ways.

    Args:
        old: the document that is written into. Tracked changes in it stay, with their authors and dates.
        new: the document it becomes. Tracked changes in it count as accepted.
        author: who the changes are by.
        date: when they were made, in ISO 8601 and UTC; None leaves it out.
        formatting: whether differences of formatting are marked. Without, accepting gives the words of the
            new document, and what both have looks as in the old one.

    Raises:
        VerificationError: when no redline of the two can be verified; it names the first difference.
    """
    order = _Order(author, date, formatting)
    coarse: Counter[str] = Counter()
    for _ in range(_MOST_ATTEMPTS):
        try:
            made = _verified(old, new, order, coarse)
        except UnlikeError as error:
            if not _coarsen(coarse, error):
                break
        except VerificationError:
            break
        else:
            return replace(made, notes=(*made.notes, *_replaced(coarse)))
    # A changed paragraph replaced whole is worse to read and simpler to get right.
    made = _verified(old, new, order, None)
    return replace(made, notes=(*made.notes, _ALL_REPLACED))


def _coarsen(coarse: Counter[str], error: UnlikeError) -> bool:
    """Has the smallest block round each difference replaced whole that has not been yet; tells if any is."""
    wider = [
        next((words for words in place if words and coarse[words] < _MOST_ASKED), "")
        for place in error.places
    ]
    coarse.update({words for words in wider if words})
    return all(wider)


def _replaced(coarse: Counter[str]) -> list[str]:
    named = ", ".join(map(quoted, list(coarse)[:_NAMED]))
    more = f" and {len(coarse) - _NAMED} more" if len(coarse) > _NAMED else ""
    return [f"replaced whole, as what changed within could not be marked: {named}{more}"] if coarse else []


def _verified(old: Package, new: Package, order: _Order, coarse: Mapping[str, int] | None) -> Redline:
    made = _written(old, new, order, coarse)
    verify(old, new, made.package, formatting=order.formatting)
    return made


def _written(old: Package, new: Package, order: _Order, coarse: Mapping[str, int] | None) -> Redline:
    """Gives a redline; without places that are to be coarse, every changed paragraph is replaced whole."""
    work, other = old.copy(), _settled(new)
    renumber(work)
    for package in (work, other):
        for part in story_parts(package):
            strip_noise(package.edit(part))
            end_with_paragraph(package.edit(part))
    first = first_free_number(work, other)
    marks = Marks(order.author, order.date, first, formatting=order.formatting)
    context = Context(marks, compare_blocks, whole_unit, coarse is not None, coarse or {}, work.main)
    drop_lost_references(work, "old", context)
    drop_lost_references(other, "new", context)
    links = Links(work, other)
    _adopt(work, other, links, context)
    pairings = pair_notes(work, other, links)
    _compare_bodies(work, other, context)
    compare_notes(work, pairings, context)
    Headers(work, other, links, context).compare(work.body, context.sections)
    settle_ranges([work.edit(part) for part in story_parts(work)], context)
    number_each_once(work, marks)
    package = join_ignorable(work, other)
    return Redline(package, frozenset(marks.made), marks.left_out, tuple(context.remarks))


def _settled(package: Package) -> Package:
    copied = package.copy()
    if any(has_revisions(copied.tree(part)) for part in story_parts(copied)):
        return settle(package, accept=True)
    return copied


def _adopt(work: Package, other: Package, links: Links, context: Context) -> None:
    """Makes the new document's stories speak of styles, lists, links and ranges as the old one's do."""
    stories = [other.edit(part) for part in story_parts(other)]
    same = spell_out_numbers(work, other, stories)
    added = adopt_styles(work, other, stories, context)
    adopt_lists(work, other, [*stories, *added], same, links)
    context.place = work.main
    adopt_contents_names([work.tree(part) for part in story_parts(work)], stories)
    adopt_ranges([work.edit(part) for part in story_parts(work)], stories, context)
    adopt_comments(work, other, other.edit(other.main), links, context)
    links.adopt(other.tree(other.main), other.main, work.main)
    addresses = {link.id: link.target for link in work.relationships(work.main) if link.external}
    adopt_link_fields(work.tree(work.main), other.edit(other.main), addresses)
    mark_new_references(other.body)


def _compare_bodies(old: Package, new: Package, context: Context) -> None:
    context.place = old.main
    body, new_body = old.body, new.body
    compare_blocks(body, new_body, context)
    section, new_section = body.find(_SECTION), new_body.find(_SECTION)
    made = kept_section(section, new_section, "w:sectPr", context.marks)
    if made is not None:
        if section is not None:
            body.remove(section)
        body.append(made)
        if new_section is not None:
            context.sections.append((made, new_section))
