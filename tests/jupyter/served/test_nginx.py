"""Two processes of the example behind a real nginx, with the configuration of deploy/nginx.conf."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request

import pytest
from websocket import ABNF, create_connection

from served.conftest import free_port

pytestmark = pytest.mark.nginx

VISITORS = 24
GENEROUS = 30


class Nginx:
    def __init__(self, folder, configuration, first, second):
        nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin")
        assert nginx, "these tests need nginx, and it is not there: `apt-get install nginx-light`"
        self.port = free_port()
        own = {"listen 80;": f"listen 127.0.0.1:{self.port};", "127.0.0.1:5006": f"127.0.0.1:{first}", "127.0.0.1:5007": f"127.0.0.1:{second}"}
        for theirs, ours in own.items():
            assert theirs in configuration
            configuration = configuration.replace(theirs, ours)
        (folder / "cellbeat.conf").write_text(configuration)
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        paths = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
        main = f"""
            daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 1;
            events {{ worker_connections 1024; }}
            http {{ access_log {folder}/access.log; {paths} include {folder}/cellbeat.conf; }}
        """
        (folder / "nginx.conf").write_text(main)
        # Its worker may be another user's, which has no way into pytest's directories.
        user = ["-g", "user root;"] if os.geteuid() == 0 else []
        self.log = folder / "error.log"
        self.process = subprocess.Popen([nginx, "-p", folder, "-c", folder / "nginx.conf", "-e", self.log, *user])
        wait_until(lambda: answers(self.port), self.log)

    def stop(self):
        self.process.terminate()
        self.process.wait(GENEROUS)


def answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=GENEROUS)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except ConnectionError:
        return False
    finally:
        connection.close()


def wait_until(condition, log=None):
    end = time.monotonic() + GENEROUS
    while not condition():
        assert time.monotonic() < end, log.read_text() if log else "it did not happen"
        time.sleep(0.05)


class Both:
    """Two processes and nginx."""

    def __init__(self, program, tmp_path, repository):
        folder = tmp_path / "nginx"
        folder.mkdir()
        configuration = (repository / "deploy/nginx.conf").read_text()
        how = {"BOKEH_ALLOW_WS_ORIGIN": "127.0.0.1:*", "CELLBEAT_SERVE_USE_XHEADERS": "1"}
        assert all(name in configuration for name in how)
        self.programs = [program(**how), program(**how)]
        self.nginx = Nginx(folder, configuration, *(program.port for program in self.programs))
        self.host = f"127.0.0.1:{self.nginx.port}"

    def sessions(self):
        """How many each process has; None of one that is gone."""
        return [sessions(program) for program in self.programs]


def sessions(program):
    if program.process.poll() is not None:
        return None
    return json.loads(urllib.request.urlopen(program.url + "healthz").read())["sessions"]


@pytest.fixture
def both(program, tmp_path, repository):
    both = Both(program, tmp_path, repository)
    yield both
    both.nginx.stop()


class Visitor:
    """A page without a browser: with the cookies, the token and the socket of one."""

    def __init__(self, both):
        self.host = both.host
        self.cookie = None
        self.load()
        self.connect()

    def load(self):
        connection = http.client.HTTPConnection(self.host, timeout=GENEROUS)
        connection.request("GET", "/", headers={"Cookie": self.cookie} if self.cookie else {})
        response = connection.getresponse()
        page = response.read().decode()
        assert response.status == 200, page
        if self.cookie is None:
            given = response.headers["Set-Cookie"]
            assert re.fullmatch(r"cellbeat_process=[ab]; Path=/; HttpOnly; SameSite=Lax", given)
            self.cookie = given.split(";")[0]
        else:
            assert response.headers["Set-Cookie"] is None
        self.token = re.search(r'"token":"([^"]+)"', page)[1]
        connection.close()

    def connect(self):
        self.socket = create_connection(
            f"ws://{self.host}/ws", subprotocols=["bokeh", self.token], cookie=self.cookie, origin=f"http://{self.host}", timeout=GENEROUS
        )
        assert self.message()["header"]["msgtype"] == "ACK"
        for part in ({"msgid": "1", "msgtype": "PULL-DOC-REQ"}, {}, {}):
            self.socket.send(json.dumps(part))
        reply = self.message()
        assert (reply["header"]["msgtype"], reply["header"]["reqid"]) == ("PULL-DOC-REPLY", "1")
        self.count = number(reply["content"])

    def message(self):
        header = json.loads(self.socket.recv())
        self.socket.recv()
        content = self.socket.recv()
        for _ in range(2 * header.get("num_buffers", 0)):
            self.socket.recv()
        return {"header": header, "content": content}

    def tick(self):
        """Waits for the next patch; the tick that it is of."""
        while True:
            patch = self.message()
            assert patch["header"]["msgtype"] == "PATCH-DOC"
            # The document may have had the number of the tick already, before its patch.
            if "<pre>" in patch["content"]:
                self.count = number(patch["content"])
                return self.count

    def has_ended(self):
        """Reads what is left, to the end if there is one."""
        try:
            self.socket.settimeout(1)
            while True:
                opcode, _ = self.socket.recv_data(control_frame=True)
                if opcode == ABNF.OPCODE_CLOSE:
                    return True
        except TimeoutError:
            return False
        except Exception:
            return True


def number(content):
    return int(re.search(r"<pre>(\d+)</pre>", content)[1])


def test_visitors_are_spread_and_each_ones_page_and_socket_reach_the_same_process(both):
    visitors = [Visitor(both) for _ in range(VISITORS)]
    # A socket that reached the other process would have made a second session there.
    first, second = both.sessions()
    assert first + second == VISITORS
    assert first > 0 and second > 0
    assert {visitor.cookie for visitor in visitors} == {"cellbeat_process=a", "cellbeat_process=b"}
    assert first == sum(visitor.cookie.endswith("=a") for visitor in visitors)
    for visitor in visitors:
        visitor.tick()
        visitor.tick()


def test_a_lost_connection_finds_its_session_again_and_a_new_page_stays_at_the_process(both):
    visitors = [Visitor(both) for _ in range(VISITORS // 4)]
    before = both.sessions()
    for visitor in visitors:
        while visitor.tick() < 5:
            pass
        visitor.socket.close()
    for visitor in visitors:
        counted = visitor.count
        visitor.connect()
        assert visitor.count >= counted
        visitor.tick()
    assert both.sessions() == before
    for visitor in visitors:
        visitor.load()
    assert both.sessions() == [2 * count for count in before]


def test_when_a_process_is_killed_its_visitors_go_on_at_the_other_whose_own_notice_nothing(both):
    visitors = [Visitor(both) for _ in range(VISITORS)]
    killed, other = both.programs
    of_killed = [visitor for visitor in visitors if visitor.cookie.endswith("=a")]
    of_other = [visitor for visitor in visitors if visitor.cookie.endswith("=b")]
    assert of_killed and of_other
    for visitor in of_killed:
        while visitor.tick() < 5:
            pass
    killed.stop(signal.SIGKILL)
    for visitor in of_killed:
        assert visitor.has_ended()
        visitor.connect()
        # A new session counts from the start.
        assert visitor.count < 5
        visitor.tick()
    assert both.sessions() == [None, VISITORS]
    for visitor in of_other:
        counted = visitor.count
        assert visitor.tick() == counted + 1
    # Those who come now, with the cookie of the killed one or without any, find the other.
    of_killed[0].load()
    Visitor(both)
    assert both.sessions() == [None, VISITORS + 2]


def test_a_page_in_a_browser_goes_on_at_the_other_process(both, visit):
    visitor = visit(f"http://{both.host}/")
    visitor.wait_for_count(10)
    at = both.sessions().index(1)
    both.programs[at].stop(signal.SIGKILL)
    visitor.page.wait_for_function("parseInt(globalThis.Bokeh?.documents[0].roots()[0].children[2].text.slice(5)) < 10")
    visitor.ticks()
    assert both.sessions()[1 - at] == 1
    visitor.watched.complaints.clear()


def test_one_address_that_asks_for_sessions_without_end_is_refused_whatever_its_headers_say(both):
    def status(number):
        forged = f"198.51.100.{number % 250}"
        headers = {"Cookie": "cellbeat_process=a", "X-Real-IP": forged, "X-Forwarded-For": forged}
        connection = http.client.HTTPConnection(both.host, timeout=GENEROUS)
        connection.request("GET", "/", headers=headers)
        answer = connection.getresponse()
        connection.close()
        return answer.status

    # At once it may have fifty, and ten more each second.
    statuses = [status(0)]
    while statuses[-1] == 200:
        assert len(statuses) < 500
        statuses.append(status(len(statuses)))
    assert statuses[-1] == 429
    assert len(statuses) > 50
    assert "too many sessions of one address" in both.programs[0].log.read_text()
