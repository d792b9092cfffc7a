"""The way from a configured address, or none, to a server that answers: remote, found, started, or absent.

Each session keeps what it has found out, and says once what goes wrong. A server of our own that dies is started anew
one time; after that, and with any other server, the run goes on without.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.checks.grammar import client, kept, local
from editlint.checks.grammar.answers import Remark, read_answer, remember, remembered
from editlint.checks.grammar.client import Refused, Unreachable

if TYPE_CHECKING:
    from editlint.checks.grammar.local import LocalServer

USUAL = "http://127.0.0.1:8081"  # where LanguageTool listens unless it is told otherwise
VARIABLE = "EDITLINT_LANGUAGETOOL"  # an address that is meant where no rule names one
_STARTED = "EDITLINT_LANGUAGETOOL_STARTED"  # tells child processes where ours is

_sessions: dict[tuple[str, bool], Session] = {}


def session(address: str, *, start: bool = True, keep: float = 0.0) -> Session:
    """The session of this process for an address, or for none.

    `start` says whether a server may be started, `keep` for how many seconds it lives on after its last answer.
    """
    key = (address, start)
    if key not in _sessions:
        _sessions[key] = Session(address or os.environ.get(VARIABLE, ""), may_start=start)
    _sessions[key].keep = max(keep, _sessions[key].keep)
    return _sessions[key]


def forget_sessions() -> None:
    """End all that was started, and begin anew."""
    for each in _sessions.values():
        each.close()
    _sessions.clear()


class Session:
    """A conversation with one server.

    Attributes:
        notices: what the user should know, each once.
        keep: seconds that a server which is started lives on after its last answer; 0 when it ends with this process.
    """

    def __init__(self, address: str, *, may_start: bool = True) -> None:
        self.notices: list[str] = []
        self.keep = 0.0
        self._address = client.base(address) if address else ""
        self._given = bool(address)
        self._may_start = may_start
        self._own: LocalServer | None = None
        self._kept = False  # whether the server is, or will be, one that is kept alive
        self._starts = 0
        self._opened = False
        self._version = ""
        self._ready = False
        self._absent = ""
        self._answered = False

    @property
    def absent(self) -> str:
        """Why there is no server, "" when there is one. Waits until that is known."""
        self._connect()
        return self._absent

    def open(self) -> None:
        """Find a server or start one; only a glance is taken, and nothing is waited for."""
        if self._opened:
            return
        self._opened = True
        if self._given:
            return
        started = os.environ.get(_STARTED, "")
        if self._finds(started) or self._finds_kept() or self._finds(USUAL):
            return
        if started:
            self._address = started  # it is starting, at our parent's word
        elif self._may_start:
            self._start()
        else:
            self._give_up("LanguageTool is not running")

    def _finds(self, address: str) -> bool:
        """Whether a server listens at an address."""
        if not address:
            return False
        try:
            self._version = client.version(address)
        except Unreachable:
            return False
        self._address, self._ready = address, True
        return True

    def _finds_kept(self) -> bool:
        """Whether an earlier run has left a server alive."""
        found = kept.find()
        if found is None:
            return False
        self._address, self._version = found.address, found.version
        self._kept = self._ready = True
        return True

    def _start(self) -> None:
        self._starts += 1
        self._kept = self.keep > 0
        try:
            if self._kept:
                self._version = kept.launch(self.keep)
                return
            self._own = local.start()
        except local.Missing as missing:
            self._give_up(f"{missing}", missing.hint)
            return
        self._address, self._version = self._own.address, self._own.version
        os.environ[_STARTED] = self._address

    def _connect(self) -> None:
        """Make sure that there is a server that answers, or that it is known why not."""
        self.open()
        if self._ready or self._absent:
            return
        try:
            if self._given:
                self._version = client.version(self._address, client.PATIENCE)
            elif self._kept:
                self._address, self._version, _ = kept.wait_until_ready()
            else:
                self._version = local.wait_until_ready(self._address, self._own)
            self._ready = True
        except Unreachable as reason:
            what = f"LanguageTool at {self._address} does not answer" if self._given else "LanguageTool does not start"
            self._give_up(f"{what}: {reason}")

    def ask(self, text: str, language: str) -> list[Remark]:
        """The remarks on a text; none when there is no server, which `notices` then says."""
        if not text.strip():
            return []
        self.open()
        if not self._version:
            self._connect()
        known = remembered(self._version, language, text) if self._version else None
        if known is not None:  # no need to wait for a server that is starting
            return known
        self._connect()
        if self._absent:
            return []
        try:
            remarks = self._answer(text, language)
        except Refused as reason:
            self._say(f"LanguageTool refused a paragraph, whose grammar was not checked: {reason}")
            return []
        except Unreachable:
            return self._recover(text, language)
        remember(self._version, language, text, remarks)
        return remarks

    def _answer(self, text: str, language: str) -> list[Remark]:
        """The remarks of the server; raises Unreachable or Refused."""
        patience = client.PATIENCE if self._answered else client.FIRST_PATIENCE
        if self._kept:
            kept.renew()
        answer = client.check(self._address, text, language, patience)
        self._answered = True
        try:
            return read_answer(answer, text)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise Refused("not the answer of a LanguageTool") from error

    def _recover(self, text: str, language: str) -> list[Remark]:
        """Start our own server once more; without any other, go on."""
        ours = self._own is not None and self._own.is_ours
        if (ours or self._kept) and self._may_start and self._starts < 2:
            if self._kept:
                kept.drop()
            self.close()
            self._start()
            self._ready = self._answered = False
            return self.ask(text, language)
        self._give_up("LanguageTool stopped answering", rest="the rest of the run goes without grammar")
        return []

    def _give_up(self, reason: str, hint: str = "", rest: str = "grammar is not checked") -> None:
        self._absent = reason
        self._say(f"{reason}; {rest}" + (f" ({hint})" if hint else ""))

    def _say(self, notice: str) -> None:
        if notice not in self.notices:
            self.notices.append(notice)

    def close(self) -> None:
        """End the server if it is ours."""
        if self._own is not None:
            if os.environ.get(_STARTED) == self._own.address:
                del os.environ[_STARTED]
            self._own.stop()
            self._own = None
