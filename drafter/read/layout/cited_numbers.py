"""Numbers that are cited, and number nothing: told from the words before them."""

from __future__ import annotations

import re

_CITES = re.compile(
    r"\s(?:sub-?)?(?:sections?|clauses?|paragraphs?|rules?|regulations?|articles?|conditions?|schedule)$",
    re.IGNORECASE,
)
_MAY_CITE = re.compile(r"\s(?:of|in|under|with|by|to|than|from|(?<![;,]\s)(?:and|or))$", re.IGNORECASE)


def is_cited_after(words: str, *, may_follow: bool) -> bool:
    """Gives whether a number behind these words is cited: `paragraph` and `(b)`, `set forth in` and `§ 8.7`.

    Args:
        words: what stands before it.
        may_follow: whether words such as `in` and `under` tell too, behind which an item may begin as well.
    """
    return _CITES.search(words) is not None or (may_follow and _MAY_CITE.search(words) is not None)
