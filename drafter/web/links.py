"""The address that opens the desk, one time, and the words by which the browser is known after it."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256


class Keys:
    """The secret of one desk, and what is made of it.

    Attributes:
        secret: known to the desk and to who may read the files of the person that opened it.
    """

    def __init__(self, secret: str = "") -> None:
        self.secret = secret or secrets.token_hex(32)
        self._used: set[str] = set()

    def once(self) -> str:
        """Gives a word that opens the desk one time."""
        word = secrets.token_hex(16)
        return f"{word}.{self._made('once', word)}"

    def opens(self, word: str) -> bool:
        """Tells whether a word opens the desk; it does so no second time."""
        head, _, made = word.partition(".")
        if head in self._used or not hmac.compare_digest(made.encode(), self._made("once", head).encode()):
            return False
        self._used.add(head)
        return True

    @property
    def cookie(self) -> str:
        """The word that a browser is given once it has opened the desk."""
        return self._made("cookie", "")

    @property
    def form(self) -> str:
        """The word that every form of a page has in it, and no page of anybody else's."""
        return self._made("form", "")

    def _made(self, purpose: str, word: str) -> str:
        return hmac.new(self.secret.encode(), f"{purpose} {word}".encode(), sha256).hexdigest()


def is_same(said: str, own: str) -> bool:
    """Tells whether two words are one, in a time that does not tell how much of them is."""
    return hmac.compare_digest(said.encode(), own.encode())
