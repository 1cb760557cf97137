import random

from drafter.compare.sections import compare_sections
from drafter.model.edit import EditScript
from drafter.model.section import Clause, Section

DUTIES = [
    "The operator shall keep a register of every pump which it has installed.",
    "A person who finds a leak shall tell the operator without delay.",
    "The inspector may enter the premises at any reasonable time.",
    "Nothing in this part limits the powers of the court.",
    "The fee for a licence is payable on the first day of each quarter.",
]


def section(*texts, first=1):
    return Section(tuple(Clause(f"A1.{n}", text) for n, text in enumerate(texts, start=first)))


def changes(old, new):
    compared = compare_sections(old, new).changes
    return [(c.kind, c.old.id if c.old else None, c.new.id if c.new else None) for c in compared]


def test_a_version_does_not_differ_from_itself():
    assert changes(section(*DUTIES), section(*DUTIES)) == []


def test_an_insertion_renumbers_what_follows():
    new = section(*DUTIES[:2], "The operator shall insure the pumps.", *DUTIES[2:])
    assert changes(section(*DUTIES), new) == [
        ("inserted", None, "A1.3"),
        ("renumbered", "A1.3", "A1.4"),
        ("renumbered", "A1.4", "A1.5"),
        ("renumbered", "A1.5", "A1.6"),
    ]


def test_a_deletion_stands_where_the_clause_stood():
    assert changes(section(*DUTIES), section(*DUTIES[:1], *DUTIES[2:]))[:2] == [
        ("deleted", "A1.2", None),
        ("renumbered", "A1.3", "A1.2"),
    ]


def test_a_clause_amended_and_renumbered_is_amended():
    amended = DUTIES[2].replace("reasonable time", "time during the day")
    new = section(*DUTIES[:2], "The operator shall insure the pumps.", amended, *DUTIES[3:])
    assert ("amended", "A1.3", "A1.4") in changes(section(*DUTIES), new)


def test_a_clause_that_goes_on_and_is_renumbered_is_amended():
    grown = (
        DUTIES[3].removesuffix(".") + ", save that no court may order a pump to be taken out of use, or " * 4
    )
    new = section(*DUTIES[:2], "The operator shall insure the pumps.", DUTIES[2], grown, DUTIES[4])
    assert ("amended", "A1.4", "A1.5") in changes(section(*DUTIES), new)


def test_an_item_keeps_its_letter_below_a_clause_that_is_renumbered():
    def version(number, item):
        ids = ("A1.1", f"{number}", f"{number}(a)", f"{number}(b)")
        return [Clause(*pair) for pair in zip(ids, (DUTIES[0], DUTIES[1], DUTIES[2], item), strict=True)]

    old = Section(tuple(version("A1.2", "gives an opinion on how serious each leak is.")))
    new = version("A1.3", "ranks them.")
    new.insert(1, Clause("A1.2", DUTIES[4]))
    assert ("amended", "A1.2(b)", "A1.3(b)") in changes(old, Section(tuple(new)))


def test_a_clause_that_changed_places_is_moved_and_the_others_are_not():
    new = section(*DUTIES[1:4], DUTIES[0], DUTIES[4])
    kinds = {old: kind for kind, old, _ in changes(section(*DUTIES), new)}
    assert kinds == {"A1.1": "moved", "A1.2": "renumbered", "A1.3": "renumbered", "A1.4": "renumbered"}


def test_a_clause_that_became_not_used_is_amended_in_its_place():
    new = section(*DUTIES[:2], "Not used.", *DUTIES[3:])
    assert changes(section(*DUTIES), new) == [("amended", "A1.3", "A1.3")]


def test_sentences_added_to_a_short_clause_are_put_in_and_the_clause_is_not_rewritten():
    short = "Each Keeper shall clean its lamp."
    added = (
        " It shall use soft water, and shall keep a record of the day, the hour and the weather. "
        "A record is kept for three years, and is shown to the harbour master when he asks for it."
    )
    change = compare_sections(section(short), section(short + added)).changes[0]
    assert [(hunk.old, len(hunk.new)) for hunk in change.hunks] == [("", len(added))]


def test_a_changed_heading_is_an_amendment():
    old = Section((Clause("A1", heading="PUMPS"), Clause("A1.1", DUTIES[0])))
    new = Section((Clause("A1", heading="PUMPS AND VALVES"), Clause("A1.1", DUTIES[0])))
    (change,) = compare_sections(old, new).changes
    assert [(hunk.old, hunk.new) for hunk in change.hunks] == [("", " AND VALVES")]


def test_a_changed_cross_reference_is_an_ordinary_amendment():
    old, new = section("A test under Section A1.4 is valid."), section("A test under Section A1.5 is valid.")
    (change,) = compare_sections(old, new).changes
    assert [(hunk.old, hunk.new) for hunk in change.hunks] == [("A1.4", "A1.5")]


def test_numbers_may_be_any_strings():
    old = Section((Clause("SCHEDULE/i~30", DUTIES[0]), Clause("2(1)/def:pump", DUTIES[1])))
    new = Section((Clause("SCHEDULE/i~31", DUTIES[0]), Clause("2(1)/def:pump", DUTIES[1])))
    assert changes(old, new) == [("renumbered", "SCHEDULE/i~30", "SCHEDULE/i~31")]


def test_every_clause_is_matched_once_and_hunks_give_the_new_words():
    rng = random.Random(7)  # noqa: S311 a seeded sequence is wanted, nothing secret
    for _ in range(30):
        texts = [" ".join(rng.choices(" ".join(DUTIES).split(), k=rng.randint(1, 12))) for _ in range(12)]
        shuffled = [text.replace("the", "each") for text in rng.sample(texts, k=10)]
        old, new = section(*texts), section(*shuffled)
        compared = compare_sections(old, new)
        assert sorted(m.old.id for m in compared.matches if m.old) == sorted(c.id for c in old)
        assert [m.new.id for m in compared.matches if m.new] == [c.id for c in new]
        for change in compared.changes:
            if change.hunks:
                assert EditScript(change.hunks).apply(change.old.words) == change.new.words
