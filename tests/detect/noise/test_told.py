"""Findings that nobody would act on are folded, each with its reason; a true miss beside them is shown."""

import pytest

from tests.support.findings import found, shown

NOTE = "The {} keeps the keys of the boathouse in the porter's lodge and lends none of them {}."
ORDER = "Repealed by Order {}, s. {}, in force {}."
LAMPS = "Where {} lit on the pier, the ferry may {} at night."
HEATER = (
    "For each {} boiler named in column one of the table below the maker sends the facts in column two"
    " to the Registrar under the standard in column three."
)

NUISANCES = {
    "a slip of the amended clause": (
        "the word is spelt so in the amended clause alone",
        {"1": NOTE.format("warden", "to a visitor"), "2": NOTE.format("steward", "to a visitor")},
        {"1": NOTE.format("warden", "to a visiitor")},
    ),
    "a spelling that the sibling has otherwise": (
        "the word is spelt so in the amended clause alone",
        {"1": NOTE.format("warden", "authorized"), "2": NOTE.format("steward", "authorized")},
        {"1": NOTE.format("warden", "authorised")},
    ),
    "a stub that came to life again": (
        "nothing of the sibling's own words would be left",
        {
            "1": "[Spent: see Order 1999-4, r. 3]",
            "2": "Tolls are low.",
            "3": "[Spent: see Order 1999-4, r. 3]",
        },
        {"1": "Whoever crosses the bridge with a cart pays a toll of one crown to the keeper."},
    ),
    "figures in the note of a repeal": (
        "figures and names in a line that is no sentence are its own",
        {
            "1": ORDER.format("2001-7", 4, "May 3, 2001"),
            "2": "Tolls are low.",
            "3": ORDER.format("2001-7", 4, "May 3, 2001"),
        },
        {"1": ORDER.format("2024-9", 8, "June 1, 2024")},
    ),
    "a verb in the plural": (
        "the form of the word hangs on words that stand otherwise in the sibling",
        {
            "1": LAMPS.format("two or more red lamps is", "sail"),
            "2": LAMPS.format("one red lamp is", "sail"),
        },
        {"1": LAMPS.format("two or more red lamps are", "sail")},
    ),
    "a word of the name of one kind": (
        "the words are part of a name that tells the two apart",
        {"1": HEATER.format("wood-fired garden"), "2": HEATER.format("coal-fired garden")},
        {"1": HEATER.format("wood-fired")},
    ),
    "references to another list": (
        "the references belong to the list of the amended clause",
        {
            "4(a)": "an owner of a mooring;",
            "4(b)": "a heir of a person named in paragraph (a);",
            "4(c)": "a tenant;",
            "4(d)": "a guest of the club;",
            "5(a)": "moor a boat; or",
            "5(b)": "lend out a boat of a person named in paragraph (a);",
        },
        {"4(b)": "a heir of a person named in any of paragraphs (a), (c) and (d);"},
    ),
    "figures of another list of figures": (
        "the figures beside it are others in the sibling",
        {
            "1": "Plots 2 and 4 on the plan of the north shore kept by the harbour master, by the mill,",
            "2": "Plots 2 and 9 on the plan of the south shore kept by the harbour master, by the mill,",
        },
        {"1": "Plots 2, 3 and 4 on the plan of the north shore kept by the harbour master, by the mill,"},
    ),
    "a row with a figure of its own": (
        "each item of the list has figures of its own",
        {"4(a)": "in the parish of Eastcombe, 0.52;", "4(b)": "in the parish of Westcombe, 0.52;"},
        {"4(a)": "in the parish of Eastcombe, 0.57;"},
    ),
    "the marks of an enumeration": (
        "only the marks of an enumeration were changed",
        {
            "1": "The club repairs a boat if (a) it is let to a member and it leaks or (b) the mast broke.",
            "2": "The club replaces a boat if (a) it is let to a guest and it leaks or (b) the hull broke.",
        },
        {
            "1": "The club repairs a boat if (i) it is let to a member and it leaks or (ii) the mast broke.",
        },
    ),
    "a clause that was repealed": (
        "the amended clause was repealed, and the sibling does not say the very same",
        {
            "1": "The purser gives back what was paid for a berth ten days after it was given up.",
            "2": "On request the purser gives back what was paid for a mooring ten days after it was given"
            " up by whoever had it, less what is due to the club for that season and the next.",
        },
        {"1": "[Spent, Order 2024-9]"},
    ),
    "a word that is part of a name there": (
        "the words stand in the sibling as part of a name",
        {
            "1": "For this part the list of noise making devices holds what the master set down.",
            "2": "In this part the Act means the Noise Making Devices Act, and the list holds what it says.",
        },
        {"1": "For this part the list of kinds of noise making devices holds what the master set down."},
    ),
    "words about what the sibling is not about": (
        "the words put in name what the sibling is not about",
        {
            "1": "Canoes and parts of canoes are not used for trade. In addition, canoes are not used for:",
            "2": "Rafts and parts of rafts are not used for trade. In addition, rafts are not used for:",
        },
        {
            "1": "Canoes and parts of canoes are not used for trade. In addition, whoever in the club owns"
            " the canoe, canoes are not used for:",
        },
    ),
    "a definition of another kind of thing": (
        "what the words lean on is something else in the sibling",
        {
            "1": "“Rival Trade” means the sale of goods described in the Order Form under Rival Trade.",
            "2": "“Home Waters” means the stretch of coast described in the Order Form under Home Waters.",
        },
        {
            "1": "“Rival Trade” means a person who takes part in the sale of goods described in the"
            " Order Form under Rival Trade."
        },
    ),
}


@pytest.mark.parametrize("name", NUISANCES)
def test_what_nobody_would_act_on_is_folded_and_says_why(name):
    why, old, new = NUISANCES[name]
    assert shown(old, new) == []
    assert [f.noise for f in found(old, new) if f.rank == 1] == [why]


PARCEL = "A parcel for a {} is held at the post room until a receipt {} has been handed in."
TRUE = {"7": PARCEL.format("lodger", "with a stamp"), "8": PARCEL.format("boarder", "with a stamp")}


@pytest.mark.parametrize("name", NUISANCES)
def test_a_true_miss_beside_it_is_shown(name):
    _, old, new = NUISANCES[name]
    missed = {"7": PARCEL.format("lodger", "with a stamp and a date")}
    assert shown({**old, **TRUE}, {**new, **missed}) == [("7", "8")]


def test_a_figure_within_a_short_item_may_have_been_missed_in_the_next():
    old = {
        "4(a)": "within 30 days of the receipt of a parcel;",
        "4(b)": "within 30 days of the dispatch of a parcel;",
    }
    assert shown(old, {"4(a)": "within 45 days of the receipt of a parcel;"}) == [("4(a)", "4(b)")]


def test_a_clause_that_was_given_another_subject_says_nothing_of_its_neighbours():
    item = (
        "{} We take such a letter off the board when we hear from the reader or from a friend that it is {}."
    )
    old = {
        "1(a)": item.format("Letters that mock a neighbour by name.", "unwelcome"),
        "1(b)": item.format("Verses that mock a neighbour by name.", "unwelcome"),
        "1(c)": item.format("To tease someone over and over again.", "unwelcome"),
    }
    new = {"1(c)": item.format("To begin a quarrel which nobody asked for.", "hurtful")}
    assert shown(old, new) == []


def test_words_of_a_stem_that_moved_into_its_items_are_no_edit_of_theirs():
    old = {
        "6": "A permit is given only for an aim that the asker states, which must be",
        "6(a)": "for work as a diver; or",
        "6(b)": "for sport, or a regatta, under terms set out in a notice or by the rules of a club named in"
        " rule 9; or",
        "7": "A pass for the slipway is given",
        "7(a)": "for sport, or a regatta, under set terms or by the rules of a club named in rule 9;",
    }
    new = {
        "6": "A permit is given only if it is shown",
        "6(a)": "that the aim for which the asker needs the boat is work as a diver; or",
        "6(b)": "that the aim for which the asker needs the boat is for sport, or a regatta, under terms"
        " set out in a notice or by the rules of a club named in rule 9; or",
    }
    assert shown(old, new) == []


def test_a_clause_that_was_divided_into_items_is_no_edit():
    old = {
        "3": "A pilot who boards a vessel tells the master why, shows the badge and notes the time of entry.",
        "6": "A diver who boards a barge tells the bargee why, shows the badge and notes the time of entry.",
    }
    new = {
        "3": "A pilot who boards a vessel must, in words that the master knows,",
        "3(a)": "tell the master why;",
        "3(b)": "show the badge; and",
        "3(c)": "note the time of entry.",
    }
    assert shown(old, new) == []


def test_where_the_sibling_says_what_was_put_in_there_is_nothing_to_change():
    ask = (
        "Write to the clerk. {} use this address for anything but lost oars, since such mail is thrown away."
    )
    old = {"1": ask.format("Please don't"), "2": ask.replace("Write", "Or write").format("Don't")}
    assert found(old, {"1": ask.format("Don't")}) == ()


LETTER = "{} may inform the owner of the cause and ask for a reply within ten days of the notice."
LIST = "{} sends the {} to the harbour board and the pilots before the season begins."
GUEST = "A {} may be let to a guest if the guest pays in advance and shows a licence at the gate."
TRUE_MISSES = {
    "a duty for a power, of two persons": (
        {"2": LETTER.format("The clerk"), "3": LETTER.format("Any warden")},
        {"2": LETTER.format("The clerk").replace("may", "must")},
    ),
    "one more who is told": (
        {"2": LIST.format("The clerk", "plan"), "3": LIST.format("The warden", "map")},
        {"2": LIST.format("The clerk", "plan").replace("board and", "board, the fishers and")},
    ),
    "a body renamed in one clause": (
        {
            "2": "The Marine Office keeps the list and answers within a week.",
            "3": "A form goes to the Marine Office by post and is kept there for a year.",
        },
        {"2": "The Harbour Office keeps the list and answers within a week."},
    ),
    "a condition taken out": (
        {"2": GUEST.format("berth"), "3": GUEST.format("hut")},
        {"2": GUEST.format("berth").replace("pays in advance and ", "")},
    ),
    "one more section named": (
        {
            "2": "Subject to section 12, a notice is sent by the clerk to each member.",
            "3": "Subject to section 12, an account is sent by the clerk to each member.",
        },
        {"2": "Subject to sections 12 and 14, a notice is sent by the clerk to each member."},
    ),
}


@pytest.mark.parametrize("name", TRUE_MISSES)
def test_a_true_miss_that_looks_like_noise_is_shown(name):
    assert shown(*TRUE_MISSES[name]) == [("2", "3")]
