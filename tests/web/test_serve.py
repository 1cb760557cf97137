"""The desk as it is started: one address, one desk a folder, an end at once, and what is sent to it."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from .conftest import ROOT

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/\?open=\S+")


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@contextmanager
def desk(folder, *words, **more):
    """Gives a desk that is served from a folder, and its address; it is ended with the block."""
    command = [sys.executable, "-m", "drafter", "serve", "--no-browser", *words]
    own = os.environ | {"XDG_STATE_HOME": str(folder / "state"), "LOCALAPPDATA": str(folder / "state")} | more
    with subprocess.Popen(
        command, cwd=folder, env=own, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("desk")
    shutil.copytree(
        ROOT / "sec_versions",
        made / "sec_versions",
        ignore=shutil.ignore_patterns("*.py", "parts", "sources"),
    )
    return made


@pytest.fixture(scope="module")
def opened(folder):
    """Gives the port of a desk that is served, and the cookie of a browser that has opened it."""
    with desk(folder, "--port", str(free_port())) as (_, address):
        port = int(ADDRESS.fullmatch(address)[1])
        answer = asked(port, "GET", address.partition(str(port))[2])
        yield port, answer.headers["Set-Cookie"].partition(";")[0]


def asked(port, method, path, headers=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, body=body, headers=headers or {})
    answer = connection.getresponse()
    answer.text = answer.read().decode("utf-8", "replace")
    return answer


def test_the_address_opens_the_desk_on_this_machine_alone(opened):
    port, cookie = opened
    answer = asked(port, "GET", "/", {"Cookie": cookie})
    assert answer.status == 200
    assert "G@6.0" in answer.text
    with socket.socket() as other:
        # Served on every address of the machine, it would answer there too.
        assert other.connect_ex(("127.0.0.2", port)) != 0


def test_a_second_call_in_the_folder_opens_the_first(opened, folder):
    port, _ = opened
    with desk(folder) as (process, address):
        assert process.wait(20) == 0
        assert process.stdout.read().strip() == "That desk is open in this folder already."
    assert int(ADDRESS.fullmatch(address)[1]) == port
    answer = asked(port, "GET", address.partition(str(port))[2])
    assert "Set-Cookie" in answer.headers


def test_where_a_port_is_taken_the_next_one_is_said(opened, tmp_path):
    port, _ = opened
    with desk(tmp_path, "--port", str(port)) as (process, address):
        moved = int(ADDRESS.fullmatch(address)[1])
        assert moved > port
        process.terminate()
        assert f"port {port} is taken: the desk is on {moved}" in process.stderr.read()


@pytest.fixture
def ctrl_c():
    """Has what is begun here hear Ctrl-C, though the tests may run in the background, where it is ignored."""
    held = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, held)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a console and not to a process")
@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_ends_it_at_once_and_leaves_nothing(tmp_path):
    with desk(tmp_path, "--port", str(free_port())) as (process, _):
        (state,) = (tmp_path / "state" / "drafter").glob("*.json")
        assert state.stat().st_mode & 0o077 == 0
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert "interrupted" in process.stderr.read()
    assert list((tmp_path / "state" / "drafter").iterdir()) == []


def test_without_the_extra_one_line_says_how_to_install_it(tmp_path):
    code = "import sys; sys.modules['flask'] = None; import importlib.util as u; real = u.find_spec; "
    code += "u.find_spec = lambda name, *a: None if name == 'flask' else real(name, *a); "
    code += "sys.argv = ['drafter', 'serve']; from drafter.cli import main; main()"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "pip install flask waitress" in ended.stderr


def test_500_mb_are_refused_by_their_length_before_they_are_sent(opened):
    port, cookie = opened
    with socket.create_connection(("127.0.0.1", port), timeout=20) as held:
        head = f"POST /compare HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
        head += "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 524288000\r\n\r\n"
        held.sendall(head.encode())
        assert b" 413 " in held.recv(200)


def test_a_slow_upload_keeps_nobody_waiting(opened):
    port, cookie = opened
    held = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(20)]
    try:
        for one in held:
            one.sendall(
                f"POST /compare HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 9000\r\n\r\na".encode()
            )
        assert asked(port, "GET", "/", {"Cookie": cookie}).status == 200
    finally:
        for one in held:
            one.close()


def test_fifty_at_once_are_all_answered(opened):
    port, cookie = opened
    paths = [
        "/",
        "/library",
        "/compare/G@5.19/G@5.20",
        "/findings/G@5.20?since=G@5.19",
        "/static/desk.css",
    ] * 10
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda path: asked(port, "GET", path, {"Cookie": cookie}), paths))
    assert [answer.status for answer in answers] == [200] * 50
    assert len({answer.text for answer in answers[2::5]}) == 1
