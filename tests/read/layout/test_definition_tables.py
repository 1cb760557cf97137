"""Tables of definitions, told from tables of data."""

from drafter.read.layout.definition_tables import is_definitions


def test_meanings_go_on_from_their_terms():
    assert is_definitions(
        [["Word", "Sense"], ["Breach", "an act which breaks a duty"], ["Panel", "the panel so named"]]
    )


def test_data_beside_its_name_defines_nothing():
    assert not is_definitions([["Name", "Value"], ["Contact", "A. Other"], ["Date", "The first of May"]])
