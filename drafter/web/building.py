"""The packs that are being built from the desk: one after the other, each by the command."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import TYPE_CHECKING

from drafter.errors import DrafterError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAND = ("-P", "-m", "drafter")
"""How this program is run in a process of its own, behind the interpreter: no module is had from the folder
that it is run in, where anybody may have put one."""
# The statuses of the command with which the pack stands.
_DONE = (0, 1)


@dataclass
class Building:
    """What is being built, or was last.

    Attributes:
        names: the proposals, in their order.
        done: of each that is through, whether it went well, and what the command said.
        is_running: whether it is still going on.
        is_stopped: whether a person stopped it.
    """

    names: tuple[str, ...] = ()
    done: list[tuple[str, bool, str]] = field(default_factory=list)
    is_running: bool = False
    is_stopped: bool = False

    @property
    def now(self) -> str:
        """The proposal that is being built; empty where none is."""
        return self.names[len(self.done)] if self.is_running and len(self.done) < len(self.names) else ""


class Builder:
    """Builds packs while the desk goes on, in processes of their own that can be ended."""

    def __init__(self) -> None:
        self.state = Building()
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None

    def start(self, commands: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Starts to build; each proposal with the words of its command.

        Raises:
            DrafterError: when something is being built already.
        """
        with self._lock:
            if self.state.is_running:
                raise DrafterError(
                    f"{self.state.now or 'a pack'} is being built", remedy="wait until it is, or stop it"
                )
            self.state = Building(tuple(name for name, _ in commands), is_running=True)
        Thread(target=self._run, args=(self.state, list(commands)), daemon=True).start()

    def stop(self) -> None:
        """Ends what is being built; the pack that stood there before stays as it was."""
        with self._lock:
            if self.state.is_running:
                self.state.is_stopped = True
                if self._process is not None:
                    self._process.terminate()

    def _run(self, state: Building, commands: Sequence[tuple[str, Sequence[str]]]) -> None:
        try:
            for name, words in commands:
                process = self._begun(state, words)
                if process is None:
                    break
                _, said = process.communicate()
                # What a person stopped may have been done by then.
                is_done = process.returncode in _DONE
                if state.is_stopped and not is_done:
                    break
                state.done.append((name, is_done, said.strip()))
        except OSError as error:
            state.done.append((state.now, False, f"the program cannot be run: {error.strerror}"))
        finally:
            state.is_running = False

    def _begun(self, state: Building, words: Sequence[str]) -> subprocess.Popen[str] | None:
        """Gives the process of a command, begun; None once a person has stopped."""
        with self._lock:
            if state.is_stopped:
                return None
            command = [sys.executable, *COMMAND, *words]
            self._process = subprocess.Popen(  # noqa: S603  # it is this program itself
                command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
            )
            return self._process
