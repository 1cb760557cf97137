"""Words that would come into a name of the sibling's, or that name what it is not about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.compare.word_diff import number_opcodes
from drafter.detect.evidence.missed_amendment_evidence import JOINING

if TYPE_CHECKING:
    from drafter.detect.noise.ground import Ground
    from drafter.detect.ranking import Candidate

_MOST_CHANGED = 2


def falls_into_a_name(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether the word behind the edit is part of a name in capitals in the sibling, and not here.

    What is said of noise making machines changes nothing in the name of the Noise Making Machines Act.
    """
    edit, site = candidate.edit, candidate.site
    mine = edit.in_place.old_words[edit.end - 1 : edit.end]
    theirs = ground.said_by(candidate)[site.end : site.end + 1]
    return (
        bool(mine and theirs)
        and site.start > 0
        and mine[0].islower()
        and theirs[0][0].isupper()
        and mine[0] == theirs[0].lower()
        and not any(word[0].isupper() for word in (*edit.taken, *edit.put))
    )


def begins_another_name(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether a word or two came to or went from the beginning of a name, and another name follows."""
    edit, site = candidate.edit, candidate.site
    changed = (*edit.taken, *edit.put)
    if bool(edit.taken) == bool(edit.put) or len(changed) > _MOST_CHANGED:
        return False
    mine = edit.in_place.old_words[edit.end - 1 : edit.end]
    theirs = ground.said_by(candidate)[site.end : site.end + 1]
    names = all(word[:1] and word[0][0].isupper() for word in (mine, theirs, changed[-1:]))
    return names and mine[0].lower() != theirs[0].lower()


def names_its_own_subject(candidate: Candidate, ground: Ground) -> bool:
    """Tells whether the words put in say what the amended clause is about, and the sibling is not.

    Where Actions stands in the one and Codespaces in the other, words about an Action are for the one alone.
    """
    edit = candidate.edit
    mine, theirs = edit.words[1:-1], ground.numbers_of(candidate)
    words = edit.in_place.old_words
    held = set(theirs)
    own = {
        mine[place]
        for tag, i1, i2, j1, j2 in number_opcodes(mine, theirs)
        if tag == "replace" and i2 - i1 == j2 - j1 == 1
        for place in range(i1, i2)
        if not edit.start - 1 <= place < edit.end - 1
        and words[place].isalpha()
        and words[place].lower() not in JOINING
        and mine[place] not in held
    }
    put = {word.lower() for word in edit.put}
    taken_over = {word.lower() for word in words if word.lower() in put}
    told = ground.index.lexicon.numbers([word for word in edit.put if word.lower() not in taken_over])
    return bool(own & set(told))
