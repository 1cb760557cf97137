"""What is found, and what of it is shown, between two versions that are written down as clauses by number."""

from drafter.compare.sections import compare_sections
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.section import Clause, Section

# Clauses with nothing in common, so that rare words are rare.
OTHERS = [
    "The chair of the committee holds office for three years and may be appointed again.",
    "Minutes of each meeting are sent to the members within one week after it.",
    "A ship which enters the harbour shall hoist its flag until it has berthed.",
    "Grain that is stored for longer than a season is to be turned every month.",
    "The surveyor measures the depth of the channel in spring and in autumn.",
    "Bees may be kept in any garden of more than two hundred square metres.",
    "No bonfire is lit between sunrise and sunset in July or August.",
    "The librarian may lend a manuscript to another library for an exhibition.",
    "Every bridge with a span of more than ten metres is painted each fifth year.",
    "A musician who plays in the square shall stop when the clock strikes ten.",
]


def section(texts):
    """Gives a section of these clauses, and of some with nothing in common with any."""
    others = {f"9{n}": text for n, text in enumerate(OTHERS)}
    return Section(tuple(Clause(number, text) for number, text in {**texts, **others}.items()))


def found(old, new):
    """Gives the findings where some clauses of the old version became these in the new one; None for gone."""
    later = {number: text for number, text in {**old, **new}.items() if text is not None}
    return missed_amendments(compare_sections(section(old), section(later)))


def shown(old, new):
    """Gives the amended clause and the sibling of each finding that is not folded, in order."""
    return [(f.amended.id, f.sibling.id) for f in found(old, new) if not f.folded]
