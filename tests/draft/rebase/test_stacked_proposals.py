"""Whatever proposals do one after the other, a reference names the clause that its author meant, or is told.

The model is plain: a section is a list of names, some with a list below them, a number is a place in a list,
and each reference stands behind a mark of its own, of which the test knows which name its author meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drafter.compare.sections import compare_sections
from drafter.draft.amend.amend_section import amend_section
from drafter.draft.amend.amended_clauses import asked_for
from drafter.draft.consequential.carry_out import carry_out
from drafter.draft.consequential.references_lost import references_left
from drafter.draft.rebase.clashes import Amending, clashes
from drafter.draft.rebase.rebase import rebase
from drafter.draft.rebase.stacked_proposals import Layer, put_on
from drafter.errors import ProposalError
from drafter.model.proposal import Deletion, Insertion, Proposal, WordsAmendment
from drafter.model.section import Clause, Section

BODIES = (
    "keepers polish lanterns before dusk",
    "every harbour master logs tonnage",
    "pilots renew their certificates yearly",
    "dredging stops while salmon spawn",
    "customs officers weigh sealed crates",
    "night watchmen ring brass bells",
    "ropes thicker than thumbs are tarred",
    "anchors rust unless somebody oils them",
)
ADDED = (
    "insurers survey hulls after storms",
    "cooks store flour away from bilges",
    "surgeons carry lemons and clean linen",
    "carpenters caulk seams with oakum",
    "quartermasters count muskets on Sundays",
    "stowaways are put ashore with bread",
    "cartographers sell charts by weight",
    "gulls may not be fed from decks",
)
PROVIDED = ("unless fog hides the pier", "while tides run high", "until lamps burn low")
REFERENCE = re.compile(r"(m\d+\.\w+) Section (G1\.[A-Z]{0,2}\d+[A-Z]{0,2}(?:\([A-Za-z0-9]{1,3}\))?)")


@dataclass(frozen=True)
class Drafted:
    """A proposal, the numbers that its author sees, and what each of its references means."""

    proposal: Proposal
    meant: dict[str, str]


def cite(mark: str, number: str) -> str:
    return f"{mark} Section {number}"


def base_number(name: str) -> str:
    """Gives the number of c3 or c3b in the baseline."""
    top, letter = re.fullmatch(r"c(\d+)([a-z]?)", name).groups()
    return f"G1.{top}" + (f"({letter})" if letter else "")


def counted(above: str, place: int) -> str:
    return f"{above}({chr(ord('a') + place - 1)})" if above else f"G1.{place}"


def lettered(above: str, place: int, which: int) -> str:
    """Gives the number of a clause put in behind so many of its list, where numbers are kept."""
    if not place:
        return f"{above}({'AB'[which]}1)" if above else f"G1.{'AB'[which]}1"
    number = counted(above, place)
    return f"{number[:-1]}{'ab'[which]})" if above else f"{number}{'AB'[which]}"


@st.composite
def bases(draw):
    """Gives a section of a few clauses that cite one another, and what each reference means."""
    names = []
    for n in range(1, draw(st.integers(4, len(BODIES))) + 1):
        names += [f"c{n}", *(f"c{n}{'abc'[k]}" for k in range(draw(st.sampled_from((0, 0, 2, 3)))))]
    meant, clauses = {}, [Clause("G1", heading="DUTIES", label="G1")]
    for name in names:
        cited = draw(st.lists(st.sampled_from(names), max_size=2))
        marks = [f"m0.{name[1:]}{k}" for k in range(len(cited))]
        meant.update(zip(marks, cited, strict=True))
        ends = " and ".join(cite(mark, base_number(c)) for mark, c in zip(marks, cited, strict=True))
        body = BODIES[int(name[1]) - 1] + (f" {PROVIDED['abc'.index(name[2])]}" if name[2:] else "")
        text = f"{name} {body}" + (f", as {ends} say." if ends else ".")
        number = base_number(name)
        clauses.append(Clause(number, text, f"({name[2]})" if name[2:] else number, 2 if name[2:] else 1))
    return Section(tuple(clauses), "G", "", "1.0"), meant


def numbers(names, inserted, deleted, *, renumber, above=("", "")):
    """Gives the numbers that the author of a proposal sees: the name of each clause, by its number.

    Args:
        names: those of the baseline.
        inserted: what is put in, by the name of the clause above and the place in the list below that.
        deleted: the names of what goes.
        renumber: whether the numbers move.
        above: the name of the clause that holds the list, and its number.
    """
    seen, place = {}, 0
    listed = [name for name in names if re.fullmatch(f"{above[0]}[a-z]" if above[0] else r"c\d+", name)]
    for n, name in enumerate(["", *listed]):
        if name and not (renumber and name in deleted):
            place += 1
            number = counted(above[1], place if renumber else n)
            seen[number] = name
            if not above[0] and name not in deleted:
                seen |= numbers(names, inserted, deleted, renumber=renumber, above=(name, number))
        for which, new in enumerate(inserted.get((above[0], n), ())):
            place += 1
            seen[counted(above[1], place) if renumber else lettered(above[1], n, which)] = new
    return seen


@st.composite
def drafted(draw, base, number):
    """Gives a proposal against a section."""
    names = list(names_of(base).values())
    renumber = draw(st.booleans())
    deleted = draw(st.sets(st.sampled_from(names), max_size=2))
    gone = {name for name in names if {name, name[:2]} & deleted}
    beside = draw(st.lists(st.tuples(st.sampled_from(names), st.booleans()), max_size=2))
    worded = draw(st.sets(st.sampled_from(names), max_size=2)) - gone
    inserted: dict[tuple[str, int], list[str]] = {}
    for k, (name, before) in enumerate(beside):
        above, place = (name[:2], ord(name[2]) - ord("a") + 1) if name[2:] else ("", int(name[1:]))
        inserted.setdefault((above, place - before), []).append(f"n{number}{k}")
    seen = numbers(names, inserted, deleted, renumber=renumber)
    meant: dict[str, str] = {}

    def new_words(mark, other=""):
        target = draw(st.sampled_from(sorted({*seen} - {other})))
        meant[mark] = seen[target]
        return cite(mark, target)

    amendments = []
    for k, (name, before) in enumerate(beside):
        words = new_words(f"m{number}.{number}{k}")
        text = f"n{number}{k} {ADDED[(number * 2 + k) % len(ADDED)]}, as {words} says."
        amendments.append(Insertion(base_number(name), text, renumber=renumber, before=before))
    amendments += [Deletion(base_number(name), renumber=renumber) for name in sorted(deleted)]
    for name in sorted(worded):
        words = new_words(f"m{number}.9{name[1:]}")
        amendments.append(WordsAmendment(base_number(name), f"{name} ", f"{name} (see {words}) "))
    cited = [(clause, *found) for clause in base for found in REFERENCE.findall(clause.text)]
    corrected = draw(st.lists(st.sampled_from(cited), max_size=2, unique=True)) if cited else []
    for clause, mark, old in corrected:
        # A number that stays the same is none of the new words, and follows its clause.
        if clause.text.split(" ")[0] not in gone and {*seen} - {old}:
            words = new_words(f"m{number}.8{mark.removeprefix('m0.')}", old)
            amendments.append(WordsAmendment(clause.id, cite(mark, old), words))
    return Drafted(Proposal(f"DP{number}", "", "G@1.0", tuple(amendments)), meant)


def names_of(section):
    return {clause.id: clause.text.split(" ")[0] for clause in section if clause.text}


def references_of(section):
    return {mark: number for clause in section for mark, number in REFERENCE.findall(clause.text)}


def hold(section, meant, told):
    """Holds every reference of a section to the clause that was meant, or to having been told."""
    names = names_of(section)
    alive = set(names.values())
    for mark, number in references_of(section).items():
        if meant[mark] in alive:
            assert names.get(number) == meant[mark], (mark, number, meant[mark])
        else:
            assert meant[mark].startswith("n") or base_number(meant[mark]) in told, (mark, number)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.data())
def test_each_reference_names_what_its_author_meant_or_is_told(data):
    base, meant = data.draw(bases())
    layer, told, met = Layer.bare(base), set(), []
    for number in range(1, data.draw(st.integers(1, 4)) + 1):
        one = data.draw(drafted(base, number))
        try:
            met.append(Amending(one.proposal.id, amend_section(base, asked_for(one.proposal, base))))
        except ProposalError:
            continue
        meant = {**meant, **one.meant}
        step = put_on(layer, one.proposal)
        told |= {left.refers_to for left in step.left}
        told |= {clash.clause for clash in clashes(met) if clash.kind == "deleted-reference"}
        hold(step.layer.section, meant, told)
        before, after = references_of(layer.section), references_of(step.layer.section)
        standing = set(names_of(layer.section).values())
        dead = [mark for mark in before if mark in after and meant[mark] not in standing]
        # Where its number stays, as “Not used”, a reference goes along with it.
        gone = [m for m in dead if meant[m].startswith("c") and base_number(meant[m]) not in layer.there]
        assert [after[mark] for mark in gone] == [before[mark] for mark in gone]
        layer = step.layer


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.data())
def test_on_another_version_too(data):
    base, meant = data.draw(bases())
    other, own = data.draw(drafted(base, 1)), data.draw(drafted(base, 2))
    try:
        published = replace(carry_out(other.proposal, base).after, version="2.0")
        asked_for(own.proposal, base)
    except ProposalError:
        return
    # Whether two clauses are the same is the business of the comparison, and has tests of its own.
    pairs = [(m.old.text, m.new.text) for m in compare_sections(base, published).matches if m.old and m.new]
    assume(all(old.split(" ")[0] == new.split(" ")[0] or new == "Not used" for old, new in pairs))
    meant = {**meant, **other.meant, **own.meant}
    rebased = rebase(own.proposal, base, published)
    made = replace(own.proposal, amendments=tuple(one.onto for one in rebased if one.onto))
    amended = carry_out(made, published)
    told = {left.refers_to for left in references_left(amended)}
    section = amended.after
    new = {mark: meant[mark] for mark in own.meant}
    names = names_of(section)
    # What is told has its number in the version that is amended; what that does not hold, in the baseline.
    sections = (*names_of(base).items(), *names_of(published).items())
    numbered = {name: number for number, name in sections}
    for mark, number in references_of(section).items():
        if mark in new and meant[mark] in set(names.values()):
            assert names.get(number) == meant[mark], (mark, number, meant[mark])
        elif mark in new:
            assert meant[mark][0] == "n" or numbered.get(meant[mark]) in told, (mark, number)


def test_each_line_of_a_new_clause_tells_only_the_references_that_it_has_lost_itself():
    """The second proposal puts in two lines, of which the first alone cites what the first one deletes."""
    base = Section(tuple(Clause(f"G1.{n}", BODIES[n], f"G1.{n}", 1) for n in range(1, 5)), "G", "", "1.0")
    first = Proposal("DP1", "", "G@1.0", (Deletion("G1.2", renumber=True),))
    text = "as Section G1.2 says:\n(a) gulls may not be fed."
    second = Proposal("DP2", "", "G@1.0", (Insertion("G1.4", text, renumber=True),))
    step = put_on(put_on(Layer.bare(base), first).layer, second)
    assert [left.clause for left in step.left] == ["G1.4"]


def five():
    return Section(tuple(Clause(f"G1.{n}", BODIES[n], f"G1.{n}", 1) for n in range(1, 6)), "G", "", "1.0")


def with_item(last):
    """Gives the five with a G1.4(a), and a G1.5 that says something else."""
    clauses = five().clauses
    below = Clause("G1.4(a)", "scales are brass.", "(a)", 2)
    return replace(five(), clauses=(*clauses[:4], below, replace(clauses[4], text=last)))


def test_of_two_references_by_one_number_that_to_a_clause_that_is_gone_stays():
    """On the first proposal the second says “G1.2” twice: of what is deleted, and of what was G1.3."""
    first = Proposal("DP1", "", "G@1.0", (Deletion("G1.2", renumber=True),))
    text = "as Section G1.2 says, and see Section G1.3."
    second = Proposal("DP2", "", "G@1.0", (Insertion("G1.5", text, renumber=True),))
    third = Proposal("DP3", "", "G@1.0", (Insertion("G1.1", "gulls.", renumber=True, before=True),))
    step = put_on(put_on(Layer.bare(five()), first).layer, second)
    assert step.layer.section["G1.5"].text == "as Section G1.2 says, and see Section G1.2."
    step = put_on(step.layer, third)
    assert step.layer.section["G1.6"].text == "as Section G1.2 says, and see Section G1.3."


def test_a_reference_stays_dead_behind_words_that_the_same_proposal_puts_in_before_it():
    """The second proposal amends a clause twice, with “G1.2” of what is deleted in the later words."""
    first = Proposal("DP1", "", "G@1.0", (Deletion("G1.2", renumber=True),))
    amended = (
        WordsAmendment("G1.4", "customs", "as Section G1.3 says, customs"),
        WordsAmendment("G1.4", "crates", "crates, as Section G1.2 says"),
    )
    second = Proposal("DP2", "", "G@1.0", amended)
    third = Proposal("DP3", "", "G@1.0", (Insertion("G1.1", "gulls.", renumber=True, before=True),))
    step = put_on(put_on(put_on(Layer.bare(five()), first).layer, second).layer, third)
    said = "as Section G1.3 says, customs officers weigh sealed crates, as Section G1.2 says"
    assert step.layer.section["G1.4"].text == said


def test_a_number_cut_down_to_that_of_the_clause_above_goes_with_that_clause():
    base = with_item("night watchmen ring, as Section G1.4(a) says")
    words = WordsAmendment("G1.5", "Section G1.4(a)", "Section G1.4")
    first = Proposal("DP1", "", "G@1.0", (words,))
    second = Proposal("DP2", "", "G@1.0", (Deletion("G1.1", renumber=True),))
    step = put_on(put_on(Layer.bare(base), first).layer, second)
    assert step.layer.section["G1.4"].text == "night watchmen ring, as Section G1.3 says"


def test_a_number_cut_down_to_that_of_a_clause_that_is_not_used_is_told():
    clauses = (Clause("G1.1", "Not used", "G1.1", 1), Clause("G1.2", "As Section G1.1(a) says.", "G1.2", 1))
    section = Section(clauses, "G", "", "1.0")
    words = WordsAmendment("G1.2", "Section G1.1(a)", "Section G1.1")
    (left,) = references_left(carry_out(Proposal("DP1", "", "G@1.0", (words,)), section))
    assert (left.clause, left.refers_to) == ("G1.2", "G1.1")


def test_a_number_to_which_a_letter_is_added_is_a_new_number_and_speaks_of_what_comes():
    """Behind the deletion of G1.1 the new words cite G1.3(a), which was G1.4(a)."""
    base = with_item("night watchmen ring, as Section G1.3 says")
    words = WordsAmendment("G1.5", "Section G1.3", "Section G1.3(a)")
    first = Proposal("DP1", "", "G@1.0", (words, Deletion("G1.1", renumber=True)))
    step = put_on(Layer.bare(base), first)
    assert step.layer.section["G1.4"].text == "night watchmen ring, as Section G1.3(a) says"


def test_a_lost_reference_is_told_by_the_number_that_its_clause_had_in_the_baseline():
    """G1.2 is what the first proposal deletes; the new clause that cites it is G1.4, and was none before."""
    first = Proposal("DP1", "", "G@1.0", (Deletion("G1.2", renumber=True),))
    second = Proposal("DP2", "", "G@1.0", (Insertion("G1.4", "as Section G1.2 says.", renumber=True),))
    (left,) = put_on(put_on(Layer.bare(five()), first).layer, second).left
    assert (left.clause, left.refers_to) == ("G1.4", "G1.2")


def test_a_new_clause_that_cites_what_is_not_used_is_told_by_its_own_number():
    first = Proposal("DP1", "", "G@1.0", (Insertion("G1.1", "gulls.", renumber=True), Deletion("G1.5")))
    second = Proposal("DP2", "", "G@1.0", (Insertion("G1.2", "as Section G1.6 says.", renumber=True),))
    (left,) = put_on(put_on(Layer.bare(five()), first).layer, second).left
    assert (left.clause, left.refers_to) == ("G1.4", "G1.5")
