"""A text of drafting instructions taken apart into its sentences."""

from __future__ import annotations

import re

from drafter.draft.read_instructions.plain_verbs import OWN_NUMBER
from drafter.draft.read_instructions.quotations import put_back, set_aside

_SENTENCE = re.compile(r"(?<=[\ue001\w)])\.\s+(?=[A-Z])")
_GOES_ON = re.compile(r"^\s*(?:\(\w{1,4}\)\s+)?(?:and\s+)?[a-z\ue000]")


def split_instructions(text: str) -> list[str]:
    """Gives the instructions of a text: its sentences and lines, steps with the line that opens them."""
    skeleton, held = set_aside(text)
    made: list[list[str]] = []
    for line in skeleton.splitlines():
        bare = OWN_NUMBER.sub("", line).strip()
        if not bare or bare.startswith("#"):
            continue
        if made and (made[-1][-1].endswith((":", ";", ",", "—", "–")) or _GOES_ON.match(bare)):
            made[-1].append(line.strip())
        else:
            made.append([bare])
    sentences = (part for lines in made for part in _SENTENCE.split(" ".join(lines)))
    return [put_back(sentence.strip(), held) for sentence in sentences if sentence.strip()]
