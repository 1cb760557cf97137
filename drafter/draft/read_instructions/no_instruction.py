"""Lines around drafting instructions that are none: headings, the head of a mail, greetings, its end."""

from __future__ import annotations

import re

from drafter.draft.read_instructions.quotations import MARK
from drafter.draft.read_instructions.read_clause_name import names_clause

_VERB = (
    r"(?:insert|delete|omit|remove|strike|leave|replace|substitute|amend|change|renumber|re-?letter|repeal|move"
    r"|redesignate|revoke|add)\b"
)
# With these a sentence may begin whose clause is named on its next line.
_OPENS = re.compile(rf"(?:{_VERB}|(?:in|after|before|for|at|throughout|under)\b)", re.IGNORECASE)
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|sent|date|subject|reply-to|attachments?|importance):\s|-{2,}|_{3,}"
    r"|on .+ wrote:$|begin forwarded message",
    re.IGNORECASE,
)
_CHANGES = r"(?:amendments?|changes|modifications?|alterations?|instructions?)"
_TITLE = re.compile(
    rf"(?:(?:proposed |consequential |drafting )?{_CHANGES} (?:to|of|in|for)|legal text|explanatory notes?)"
    r"\b[^\ue000]*",
    re.IGNORECASE,
)


def is_no_instruction(line: str) -> bool:
    """Tells whether a line, its quotations set aside, is none and begins none either."""
    if _MAIL.match(line):
        return True
    if re.search(MARK, line) or _OPENS.match(line):
        return False
    if not names_clause(line):
        return not re.search(rf"\b{_VERB}", line, re.IGNORECASE) or line.endswith(":")
    return bool(_TITLE.fullmatch(line.rstrip(":")))
