from drafter.draft.amend.word_anchors import anchor_after, anchor_before, anchor_on, places

TEXT = "any device (excluding a hub or proxy) of a hub or proxy maker"


def named(anchor):
    return (anchor.words, anchor.occurrence)


def test_a_place_is_named_by_three_words_where_they_stand_once():
    assert named(anchor_before(TEXT, TEXT.index(" of a"))) == ("hub or proxy)", 0)


def test_more_words_are_taken_until_they_stand_once():
    assert named(anchor_before(TEXT, TEXT.index(") of"))) == ("excluding a hub or proxy", 0)


def test_words_that_stand_twice_whatever_is_added_are_counted():
    text = "one two three. one two three."
    assert named(anchor_on(text, 15, 28)) == ("one two three", 2)


def test_there_are_no_words_before_the_beginning_or_after_the_end():
    assert anchor_before(TEXT, 0) is None
    assert anchor_after(TEXT, len(TEXT)) is None


def test_words_after_a_place():
    assert named(anchor_after(TEXT, 0)) == ("any device (excluding", 0)


def test_places_may_overlap():
    assert places("aaa", "aa") == [0, 1]
