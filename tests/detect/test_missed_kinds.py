"""Misses that a first look passes over: each is found, and shown."""

from tests.support.findings import found, shown

NOTICE = "The {} sends a notice to the {} within {} and keeps a copy of it in the office."


def test_a_number_in_words_is_the_same_as_in_figures_and_carried_over_as_the_sibling_writes_it():
    old = {
        "3": NOTICE.format("keeper", "owner", "thirty days"),
        "8": NOTICE.format("warden", "tenant", "30 days"),
    }
    new = {"3": NOTICE.format("keeper", "owner", "ninety days")}
    assert shown(old, new) == [("3", "8")]
    assert found(old, new)[0].proposed == NOTICE.format("warden", "tenant", "90 days")
    new = {"8": NOTICE.format("warden", "tenant", "60 days")}
    assert found(old, new)[0].proposed == NOTICE.format("keeper", "owner", "sixty days")


def test_a_change_that_every_clause_got_does_not_say_that_the_sibling_was_read():
    old = {
        "1": "The Board may ask the applicant for a written plan before it decides.",
        "2": "The Board may ask the licensee for a written plan before it decides.",
        "3": "The Board keeps a list of boats.",
        "4": "The Board meets on the quay.",
    }
    new = {number: text.replace("Board", "Council") for number, text in old.items()}
    new["1"] = new["1"].replace("written plan", "written or drawn plan")
    assert shown(old, new) == [("1", "2")]


def test_changes_that_two_clauses_share_do_not_hide_the_one_that_one_of_them_lacks():
    text = (
        "is hereby allowed as of March 1, 2010 to moor boats {} until the date stated [name of the pier and,"
        " where two piers are joined{}, the name of each pier] if a lamp is lit"
    )
    old = {"4(a)": text.format("of oak", ""), "4(b)": text.format("whose mast is down", "")}
    new = {
        number: clause.replace("hereby ", "").replace("March 1, 2010", "[the day of issue]")
        for number, clause in old.items()
    }
    new["4(a)"] = new["4(a)"].replace("are joined", "are joined under rule 9")
    assert ("4(a)", "4(b)") in shown(old, new)


def test_words_that_moved_over_a_few_others_are_one_edit():
    text = "This pier is no place for {}. We close the gates to or turn away such boats, including:"
    old = {"7": text.format("noise"), "12": text.format("fires on deck")}
    new = {
        "7": text.format("noise").replace(
            "close the gates to or turn away", "turn away or close the gates to"
        )
    }
    [finding] = [f for f in found(old, new) if not f.folded]
    moved = "We turn away or close the gates to such boats, including:"
    assert finding.proposed == f"This pier is no place for fires on deck. {moved}"


def test_a_new_clause_that_was_copied_from_the_former_wording_is_a_sibling():
    old = {"3": NOTICE.format("keeper", "owner", "ten days"), "4": "Tolls are set by the club."}
    new = {
        "3": NOTICE.format("keeper", "owner", "ten days").replace("a notice", "a notice by courier"),
        "3A": NOTICE.format("warden", "tenant", "ten days"),
    }
    assert shown(old, new) == [("3", "3A")]


def test_a_list_that_holds_the_very_same_item_stands_before_eight_that_hold_one_like_it():
    posts = ["pilot", "diver", "purser", "cook", "smith", "cooper", "rigger", "bosun"]
    old = {}
    for number, post in enumerate(posts, start=1):
        old[f"{number}.1"] = f"A sailor is a candidate for {post} on handing in a full form, which holds:"
        old[f"{number}.1.1"] = "The sailor's name, number and mark; and"
        old[f"{number}.1.2"] = (
            f"The names and marks of six (6) backers, all of whom have served under the {post}."
        )
    for number, post in ((9, "chaplain"), (10, "head of the watch")):
        old[f"{number}.1"] = f"A sailor is a candidate for {post} on handing in a full form, which holds:"
        old[f"{number}.1.1"] = "The sailor's name, number and mark; and"
        old[f"{number}.1.2"] = "The names and marks of six (6) backers, all of whom are sailors."
    new = {"9.1.1": "The sailor's name, number and mark.", "9.1.2": None}
    assert ("9.1.2", "10.1.2") in shown(old, new)
