"""Many requests at once, articles and rules that take for ever, peers that do not finish, and the end of the server."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes, which this system does not have")

# A plug-in whose rule does to its process what an article says.
FAULTS = """
import os, threading
from editlint import hookimpl

class Fault:
    kind = "fault"
    options = ()
    values = ()

    def find(self, article, rule):
        if "hang" in article.text:
            threading.Event().wait()
        if "die" in article.text:
            os.kill(os.getpid(), 9)
        if "print" in article.text:
            print("noise " * 1000, flush=True)
            os.write(1, b"noise" * 1000)
        if "wait" in article.text:
            with open(os.environ["GATE"]) as gate:
                gate.read()
        if "hold" in article.text:
            with open(os.environ["GATE"], "w") as gate:
                gate.write("held\\n")
                gate.flush()
                while True:
                    pass
        return ()

@hookimpl
def editlint_checks():
    return [Fault()]

@hookimpl
def editlint_rule_packs():
    return [os.path.join(os.path.dirname(__file__), "rules")]
"""
RULE = "summary: Does harm.\nkind: fault\nseverity: error\nmessage: never\ntests: {valid: [A text.]}\n"
CHILDREN = "/proc/{0}/task/{0}/children"
IMPATIENT = """
from editlint.integrations.desk import bodies, serving
serving.HEAD_SECONDS = bodies.BODY_SECONDS = serving.ENDING_SECONDS = 0.5
from editlint.cli import program
program()
"""
CROWDED = """
from editlint.integrations.desk import workers
workers.MOST_WAITING = 0
from editlint.cli import program
program()
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder of the import path with the plug-in, and a gate: a pipe at which a rule can be made to wait."""
    folder = tmp_path_factory.mktemp("site")
    for name, content in {
        "faults.py": FAULTS,
        "rules/faults/fault.yml": RULE,
        "faults-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: faults\nVersion: 1\n",
        "faults-1.dist-info/entry_points.txt": "[editlint]\nfaults = faults\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    os.mkfifo(folder / "gate")
    return folder


@pytest.fixture(scope="module")
def serve_faults(serve, site):
    def begin(*options, **more):
        return serve(*options, PYTHONPATH=str(site), GATE=str(site / "gate"), **more)

    return begin


@pytest.fixture(scope="module")
def hasty(serve_faults):
    """A desk that gives an article three seconds."""
    return serve_faults("--time-limit", "3")


@pytest.fixture(scope="module")
def impatient(serve_faults):
    """A desk that waits half a second for what a peer has to send, and as long for the last answers."""
    return serve_faults("--max-bytes", "1000", program=IMPATIENT)


def at_once(jobs):
    """Call all functions at the same moment, each in a thread of its own; their results in order."""
    barrier = threading.Barrier(len(jobs))

    def call(job):
        barrier.wait()
        return job()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return [each.result() for each in [pool.submit(call, job) for job in jobs]]


def figure(desk, name):
    lines = desk.ask("GET", "/metrics").body.decode().splitlines()
    return float(next(line.split()[-1] for line in lines if line.startswith(f"{name} ")))


def test_of_a_hundred_requests_at_once_each_gets_the_answer_to_its_own_text(desk):
    before = figure(desk, "editlint_lint_seconds_count")
    sessions = [{"session": f"s{number % 7}"} if number % 2 else {} for number in range(100)]
    answers = at_once(
        [
            lambda number=number: desk.lint("x" * number + " the the", path=f"{number}.md", **sessions[number])
            for number in range(100)
        ]
    )
    assert [each.status for each in answers] == [200] * 100
    found = [[each for each in answer.json["violations"] if each["match"] == "the the"] for answer in answers]
    assert [(len(each), each[0]["path"], each[0]["start"]) for each in found] == [
        (1, f"{number}.md", number + 1) for number in range(100)
    ]
    assert figure(desk, "editlint_lint_seconds_count") == before + 100
    assert figure(desk, "editlint_waiting_requests") == 0


def test_what_hangs_is_ended_and_keeps_nobody_waiting(hasty):
    before = figure(hasty, "editlint_processes_replaced_total")
    texts = ["hang", "the the a", "the the b", "hang", "the the c", "hang", "the the d"]
    answers = at_once([lambda text=text, number=number: hasty.lint(text, session=str(number % 3)) for number, text in enumerate(texts)])  # fmt: skip
    assert [each.status for each in answers] == [503 if text == "hang" else 200 for text in texts]
    assert answers[0].error == "not done within 3 seconds"
    assert [each.json["violations"][0]["match"] for each in answers if each.status == 200] == ["the the"] * 4
    assert figure(hasty, "editlint_processes_replaced_total") == before + 3
    assert hasty.lint("the the", session="0").json["violations"][0]["match"] == "the the"


def test_a_process_that_dies_takes_its_own_request_alone_with_it(hasty):
    answers = at_once([lambda: hasty.lint("die"), lambda: hasty.lint("the the"), lambda: hasty.lint("the the")])
    assert [each.status for each in answers] == [500, 200, 200]
    assert answers[0].error == "the process that was at it has ended"
    assert hasty.lint("the the").status == 200


@pytest.mark.skipif(not os.path.exists(CHILDREN.format(os.getpid())), reason="needs Linux's list of children")
def test_a_process_that_the_system_has_ended_is_replaced_before_anybody_needs_it(hasty):
    hasty.lint("the the", session="kept")
    path = CHILDREN.format(hasty.process.pid)
    with open(path) as children:
        for child in map(int, children.read().split()):
            os.kill(child, signal.SIGKILL)
            while os.path.exists(f"/proc/{child}"):
                pass  # the server has yet to hear of it
    for session in ("kept", ""):
        assert hasty.lint("the the", session=session).json["violations"][0]["match"] == "the the"


def test_what_a_rule_prints_does_not_get_among_the_answers(hasty):
    assert hasty.lint("print the the").json["violations"][0]["match"] == "the the"


@pytest.mark.parametrize("size", [999, 1000, 1001, 100_000])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_has_its_limit(impatient, size, chunked):
    body = json.dumps({"text": ""}).encode().replace(b'""', b'"' + b"a" * (size - len('{"text": ""}')) + b'"')
    connection = http.client.HTTPConnection(impatient.host, impatient.port, timeout=30)
    headers = {"content-type": "application/json"}
    connection.request("POST", "/lint", iter([body[:500], body[500:]]) if chunked else body, headers, encode_chunked=chunked)  # fmt: skip
    answer = connection.getresponse()
    assert answer.status == (200 if size <= 1000 else 413)
    if size > 1000:
        assert json.load(answer)["error"]["message"] == "the body is too long: an article may have 1,000 bytes here"
    connection.close()


def test_a_compressed_body_is_refused_before_it_can_swell(desk):
    answer = desk.ask("POST", "/lint", b"\x1f\x8b", content_type="application/json", content_encoding="gzip")
    assert answer.status == 415


def test_a_body_that_was_announced_too_long_is_refused_before_it_comes(impatient):
    with socket.create_connection((impatient.host, impatient.port), timeout=30) as connection:
        connection.sendall(b"POST /read?name=a.md HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n")
        assert b" 413 " in connection.makefile("rb").readline()


def test_peers_that_send_drop_by_drop_are_let_go_and_others_served(impatient):
    slow = []
    for start in (b"", b"GET /fi", b"GET /files HTTP/1.1\r\nHost: localhost\r\nX-A: ") * 10:
        slow.append(socket.create_connection((impatient.host, impatient.port), timeout=30))
        slow[-1].sendall(start)
    assert impatient.lint("the the").status == 200
    for each in slow:
        assert each.recv(1000) == b""
        each.close()


def test_a_second_request_that_does_not_come_to_an_end_is_let_go(impatient):
    whole = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with socket.create_connection((impatient.host, impatient.port), timeout=30) as connection:
        connection.sendall(whole)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        assert answer.read() == b'{"status":"ok"}'
        connection.sendall(whole[:20])
        assert connection.recv(1000) == b""


def test_a_body_that_does_not_come_to_an_end_is_answered(impatient):
    with socket.create_connection((impatient.host, impatient.port), timeout=30) as connection:
        connection.sendall(
            b"POST /lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"
        )
        assert b" 408 " in connection.makefile("rb").readline()


def test_requests_that_are_cut_off_leave_nothing_behind(impatient):
    head = b"POST /lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 19\r\n\r\n"
    body = b'{"text": "the the"}'
    for sent in (head[:30], head, head + body[:10], head + body, b"\x16\x03\x01\x02", b"GET / HTTP/9\r\n\r\n"):
        for _ in range(5):
            with socket.create_connection((impatient.host, impatient.port)) as connection:
                connection.sendall(sent)
    assert impatient.lint("the the").json["violations"][0]["match"] == "the the"
    assert figure(impatient, "editlint_waiting_requests") == 0


def test_what_is_in_flight_is_answered_before_the_end_and_what_is_too_much_at_once(serve_faults, site):
    desk = serve_faults(program=CROWDED)
    with ThreadPoolExecutor(1) as pool, socket.create_connection((desk.host, desk.port), timeout=30) as idle:
        answer = pool.submit(desk.lint, "wait the the")
        with (site / "gate").open("w"):  # opens when the rule has come to it
            refused = desk.lint("the the")
            assert (refused.status, refused.headers["retry-after"]) == (503, "1")
            assert refused.error == "too many requests wait already"
            desk.process.send_signal(signal.SIGINT)
            assert idle.recv(1) == b""  # the server has begun to end
        assert answer.result().json["violations"][0]["match"] == "the the"
    assert desk.process.wait(30) == 0


def test_a_rule_that_hangs_does_not_keep_the_server_from_ending(serve_faults, site):
    desk = serve_faults(program=IMPATIENT)
    with ThreadPoolExecutor(1) as pool:
        given_up = pool.submit(desk.lint, "hold")
        with (site / "gate").open() as gate:
            assert gate.readline() == "held\n"
            desk.process.send_signal(signal.SIGTERM)
            assert desk.process.wait(30) == 0
            assert gate.read() == ""  # ends when the process of the rule has ended
        assert (given_up.result().status, given_up.result().error) == (503, "the desk is being closed")
    assert desk.process.stderr.read() == ""


def test_no_process_outlives_a_server_that_is_killed(serve_faults, site):
    desk = serve_faults()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(desk.lint, "hold")
        with (site / "gate").open() as gate:
            assert gate.readline() == "held\n"
            desk.process.kill()
            desk.process.wait(30)
            assert gate.read() == ""
