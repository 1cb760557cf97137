"""Random amendments of a section, of every form and at every depth."""

from __future__ import annotations

from hypothesis import strategies as st

from drafter.model.proposal import (
    Deletion,
    HeadingAmendment,
    Insertion,
    Proposal,
    TextAmendment,
    WordsAmendment,
)
from drafter.model.section import is_not_used

NEW_WORDS = [
    "promptly",
    "and the Panel",
    "(in writing)",
    "G3.18, as amended,",
    "“as defined”",
    "within 10 days;",
]
NEW_CLAUSES = [
    "Each User shall keep a record.",
    "Each User shall:\n(a) keep a record; and\n(b) show it to:\n(i) the Panel; or\n(ii) the DCC.",
]


@st.composite
def words_amendments(draw, clause):
    """Gives words of a clause replaced by others, or put in beside them, or taken out."""
    words = clause.text.split(" ")
    start = draw(st.integers(0, len(words) - 1))
    end = draw(st.integers(start + 1, min(start + 4, len(words))))
    old = " ".join(words[start:end])
    new = draw(st.sampled_from([*NEW_WORDS, f"{old} {NEW_WORDS[0]}", f"{NEW_WORDS[2]} {old}"]))
    at = len(" ".join([*words[:start], ""]))
    places = [i for i in range(len(clause.text)) if clause.text.startswith(old, i)]
    occurrence = places.index(at) + 1 if len(places) > 1 else 0
    return WordsAmendment(clause.id, old, new, occurrence)


@st.composite
def amendments(draw, section, renumber=None):
    """Gives one amendment of a clause."""
    moves = draw(st.booleans()) if renumber is None else renumber
    with_text = [c for c in section if c.text and c.spans and c.label and not c.id.startswith("title")]
    # What says "Not used" already would be deleted to what it is.
    numbered = [c for c in with_text if "/" not in c.id and not is_not_used(c.text)]
    headed = [c for c in section if c.heading and c.label]
    clause = draw(st.sampled_from(with_text))
    target = draw(st.sampled_from(numbered))
    return draw(
        st.one_of(
            words_amendments(clause),
            st.builds(
                TextAmendment, st.just(clause.id), st.sampled_from(["All of it is new.", clause.text + " X"])
            ),
            st.builds(HeadingAmendment, st.just(draw(st.sampled_from(headed)).id), st.just("A NEW HEADING")),
            st.builds(
                Insertion,
                st.just(target.id),
                st.sampled_from(NEW_CLAUSES),
                st.just(""),
                st.just(moves),
                st.booleans(),
            ),
            st.builds(Deletion, st.just(target.id), st.just(moves)),
        )
    )


@st.composite
def proposals(draw, section, renumber=None):
    """Gives a proposal of a few amendments, each of another part of the section."""
    made = draw(st.lists(amendments(section, renumber), min_size=1, max_size=3))
    return Proposal("DP1", "A title", section.name, tuple(made))
