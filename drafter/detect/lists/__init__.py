"""Items that came to one of two parallel lists, or went from it, and not the other.

The door is `missed_items`; the others stand behind it.

    missed_items    Missed items: what came into one of two parallel lists, or went from it, and not from
                    the other
    item_draft      What becomes of a list when an item comes or goes that came or went in a list parallel
                    to it
    item_endings    The marks and the “and” or “or” behind the items of a list, when one comes or goes
    item_reason     The reason for a finding about a list: one sentence that a drafter can judge
    list_wording    How one list says what another says: the names for its parties, learned from the clauses
                    of both
    neighbours      The items of one list that stand nearest to a change and stand in both versions, found in
                    a few steps
    parallel_lists  Lists that ran parallel until an item was put into one of them alone, or taken out of
                    one alone
"""
