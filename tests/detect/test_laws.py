from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.compare.sections import compare_sections
from drafter.detect.divergences import divergences
from drafter.detect.missed_amendments import missed_amendments
from drafter.model.edit import EditScript
from drafter.model.section import Clause, Section

words = st.sampled_from(
    ["a", "the", "Device", "device", "licensee", "G3.17", ",", "(", ")", "and", "or", ";", "§", ""]
)
texts = st.lists(words, max_size=12).map(" ".join)
sections = st.lists(texts, max_size=8).map(
    lambda found: Section(tuple(Clause(f"A{n}", text) for n, text in enumerate(found)))
)


@settings(deadline=None)
@given(sections, sections)
def test_a_finding_places_its_edit_in_the_siblings_own_text(old, new):
    found = (*missed_amendments(compare_sections(old, new), [old]), *divergences(new, [old]))
    for finding in found:
        assert new[finding.sibling.id] == finding.sibling
        assert finding.amended.id != finding.sibling.id
        assert 0 < finding.score < 1
        assert (finding.proposed is None) == bool(finding.unsafe)
        assert all(finding.sibling.text.startswith(hunk.old, hunk.at) for hunk in finding.hunks)
        if finding.proposed is not None:
            assert EditScript(finding.hunks).apply(finding.sibling.text) == finding.proposed
