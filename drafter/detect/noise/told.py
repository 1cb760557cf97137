"""Whether a candidate is noise, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.detect.noise.agreement import agrees_with_its_own
from drafter.detect.noise.figures import belongs_to_other_figures, is_of_a_row, numbers_the_text
from drafter.detect.noise.foreign_references import refers_to_its_own_list
from drafter.detect.noise.governed_words import leans_on_other_words
from drafter.detect.noise.kinds import tells_kinds_apart
from drafter.detect.noise.moved_words import only_moved
from drafter.detect.noise.names import begins_another_name, falls_into_a_name, names_its_own_subject
from drafter.detect.noise.own_subject import has_another_subject
from drafter.detect.noise.slips import is_a_slip
from drafter.detect.noise.stubs import is_in_no_sentence, is_repealed, leaves_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

# Each tells one kind, with what a person is told of it.
_KINDS: tuple[tuple[Callable[[Candidate, Ground], bool], str], ...] = (
    (is_a_slip, "the word is spelt so in the amended clause alone"),
    (leaves_nothing, "nothing of the sibling's own words would be left"),
    (is_repealed, "the amended clause was repealed, and the sibling does not say the very same"),
    (is_in_no_sentence, "figures and names in a line that is no sentence are its own"),
    (agrees_with_its_own, "the form of the word hangs on words that stand otherwise in the sibling"),
    (belongs_to_other_figures, "the figures beside it are others in the sibling"),
    (is_of_a_row, "each item of the list has figures of its own"),
    (numbers_the_text, "only the marks of an enumeration were changed"),
    (tells_kinds_apart, "the words are part of a name that tells the two apart"),
    (falls_into_a_name, "the words stand in the sibling as part of a name"),
    (begins_another_name, "another name follows in the sibling"),
    (names_its_own_subject, "the words put in name what the sibling is not about"),
    (refers_to_its_own_list, "the references belong to the list of the amended clause"),
    (leans_on_other_words, "what the words lean on is something else in the sibling"),
    (only_moved, "the words moved between the amended clause and those above or below it"),
    (has_another_subject, "what tells the two clauses apart was amended too"),
)


def noise_in(candidate: Candidate, ground: Ground) -> str:
    """Gives why nobody would act on a candidate; empty where nothing speaks against it."""
    return next((why for is_noise, why in _KINDS if is_noise(candidate, ground)), "")
