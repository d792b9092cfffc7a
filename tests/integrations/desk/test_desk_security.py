"""Who may ask the desk, and what its answers let a browser do."""

from __future__ import annotations

import socket
import sys

import pytest

from editlint.integrations.desk.serving import listen

TOKEN = "a-token-that-nobody-can-guess"
TEXT = {"text": "It is the the house."}


@pytest.fixture(scope="module")
def guarded(serve):
    """A desk that others than this machine may reach."""
    return serve("--host", "0.0.0.0", EDITLINT_DESK_TOKEN=TOKEN, EDITLINT_DESK_HOSTS="desk.example, Press.Example")


@pytest.mark.parametrize("host", ["localhost", "localhost:{port}", "LocalHost:1", "127.0.0.1:{port}", "[::1]:{port}"])
def test_the_desk_goes_by_the_names_of_this_machine(desk, host):
    assert desk.ask("POST", "/lint", TEXT, host=host.format(port=desk.port)).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", "[::2]", "",
     "localhost@evil.example", "xlocalhost", "[::1", "127.0.0.1]"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/files", "/healthz", "/openapi.json", "/metrics"])
def test_a_name_of_a_stranger_leads_nowhere(desk, host, path):
    assert desk.ask("GET", path, host=host.format(port=desk.port)).status == 421


def test_no_host_at_all_leads_nowhere(desk):
    with socket.create_connection((desk.host, desk.port)) as connection:
        connection.sendall(b"GET /files HTTP/1.0\r\n\r\n")
        assert b" 421 " in connection.makefile("rb").readline()


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://127.0.0.1:{port}", 200),
        ("https://127.0.0.1:{port}", 200),
        ("http://localhost:{port}", 403),
        ("http://127.0.0.1:1", 403),
        ("http://127.0.0.1", 403),
        ("http://evil.example", 403),
        ("http://evil.example:{port}", 403),
        ("file://127.0.0.1:{port}", 403),
        ("null", 403),
        ("", 403),
    ],
)
def test_only_its_own_page_may_ask(desk, origin, status):
    given = origin.format(port=desk.port)
    for method, path, body in (("POST", "/lint", TEXT), ("GET", "/files", None), ("GET", "/healthz", None)):
        assert desk.ask(method, path, body, origin=given).status == status
    assert desk.ask("PUT", "/files/a.md", TEXT, origin=given, if_match='"a"').status == (404 if status == 200 else 403)


@pytest.mark.parametrize(
    ("site", "status"), [("same-origin", 200), ("none", 200), ("same-site", 403), ("cross-site", 403)]
)
def test_a_browser_that_says_that_another_site_asks_is_believed(desk, site, status):
    assert desk.ask("GET", "/files", sec_fetch_site=site).status == status
    assert desk.ask("POST", "/lint", TEXT, sec_fetch_site=site).status == status
    assert desk.ask("GET", "/page/nothing.js", sec_fetch_site=site).status == 404


def test_no_other_site_is_allowed_to_read(desk):
    for answer in (
        desk.ask("POST", "/lint", TEXT),
        desk.ask("OPTIONS", "/lint", origin="http://evil.example", access_control_request_method="POST"),
    ):
        assert not [name for name in answer.headers if name.lower().startswith("access-control")]
    assert answer.status == 403


@pytest.mark.parametrize(
    ("method", "path", "more"),
    [
        ("GET", "/", {}),
        ("GET", "/healthz", {}),
        ("GET", "/nothing", {}),
        ("PATCH", "/lint", {}),
        ("POST", "/lint", {}),
        ("GET", "/files", {"host": "evil.example"}),
        ("GET", "/files", {"origin": "null"}),
    ],
)
def test_every_answer_lets_in_nothing_but_the_desks_own(desk, method, path, more):
    headers = desk.ask(method, path, **more).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers


def test_a_loopback_desk_asks_for_no_token(desk):
    assert desk.token == ""


def test_a_token_that_was_given_is_not_printed(guarded):
    assert guarded.address == f"http://127.0.0.1:{guarded.port}/"


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (f"Bearer {TOKEN}", 200),
        (f"bearer  {TOKEN} ", 200),
        (f"Bearer {TOKEN}x", 401),
        (f"Bearer {TOKEN[:-1]}", 401),
        (f"Basic {TOKEN}", 401),
        (TOKEN, 401),
        ("Bearer ", 401),
        ("Bearer ü", 401),
        ("", 401),
    ],
)
def test_the_token_is_asked_for(guarded, given, status):
    for method, path, body in (("POST", "/lint", TEXT), ("GET", "/files", None), ("GET", "/metrics", None)):
        answer = guarded.ask(method, path, body, authorization=given.encode("utf-8"))
        assert answer.status == status
        assert status == 200 or answer.headers["www-authenticate"] == "Bearer"


def test_a_token_in_the_address_is_none(guarded):
    assert guarded.ask("GET", f"/files?token={TOKEN}").status == 401


@pytest.mark.parametrize("path", ["/healthz", "/openapi.json"])
def test_what_holds_nothing_of_anybody_needs_no_token(guarded, path):
    assert guarded.ask("GET", path).status == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [("desk.example", 200), ("press.example:80", 200), ("10.1.2.3:80", 200), ("[fe80::1]", 200), ("evil.example", 421)],
)
def test_a_shared_desk_goes_by_addresses_and_the_names_that_it_was_given(guarded, host, status):
    assert guarded.ask("GET", "/files", host=host, authorization=f"Bearer {TOKEN}").status == status


def test_a_token_is_made_where_none_is_given(serve):
    desk = serve("--host", "0.0.0.0")
    assert len(set(desk.token)) > 16
    assert desk.ask("GET", "/files", authorization=f"Bearer {TOKEN}").status == 401
    assert desk.ask("GET", "/files", authorization=f"Bearer {desk.token}").status == 200


@pytest.mark.parametrize("token", ["short", "with a space in the middle", "ünmistakably-not-ascii"])
def test_a_token_that_cannot_be_sent_or_can_be_guessed_is_refused(cli, monkeypatch, token):
    monkeypatch.setenv("EDITLINT_DESK_TOKEN", token)
    result = cli("desk", "--no-browser", "--port", "0")
    assert result.code == 2
    assert result.err.startswith("error: EDITLINT_DESK_TOKEN must have 16 characters or more")


def test_the_next_port_is_taken_where_none_was_asked_for():
    first, second = listen("127.0.0.1", None), listen("127.0.0.1", None)
    with first, second:
        assert 8533 <= first.getsockname()[1] < second.getsockname()[1] < 8533 + 20


def test_a_port_that_was_asked_for_is_that_one_or_none(desk, cli):
    result = cli("desk", "--no-browser", "--port", str(desk.port))
    assert result.code == 2
    assert result.err.startswith(f"error: cannot listen on 127.0.0.1, port {desk.port}: ")


def test_without_its_libraries_the_desk_says_how_to_get_them(cli, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("editlint.integrations.desk")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = cli("desk", "--no-browser")
    assert result.code == 2
    assert result.err == (
        "error: “editlint desk” needs uvicorn, which is not installed\n  = help: pip install 'editlint[desk]'\n"
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "no.such.host.invalid"], "error: cannot listen on no.such.host.invalid"),
        (["--host", "203.0.113.7"], "error: cannot listen on 203.0.113.7"),
        (["--port", "70000"], "error: --port must be a number from 0 to 65535, not “70000”"),
        (["--time-limit", "0"], "error: --time-limit must be a number of seconds, not “0”"),
        (["--time-limit", "nan"], "error: --time-limit must be a number of seconds, not “nan”"),
        (["--max-bytes", "5MB"], "error: --max-bytes must be a number of bytes, not “5MB”"),
        (["--profile", "strickt"], "error: --profile cannot be “strickt”"),
        (["--select", "dats"], "error: "),
    ],
)
def test_a_wrong_option_is_said_before_anything_is_served(cli, options, said):
    result = cli("desk", "--no-browser", *options)
    assert result.code == 2
    assert result.err.startswith(said)
