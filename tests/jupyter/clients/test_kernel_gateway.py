"""A kernel behind Jupyter Kernel Gateway, as a notebook server elsewhere uses it: by HTTP and a WebSocket."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid

import pytest
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from websocket import create_connection

from harness.lab import free_port

TOKEN = uuid.uuid4().hex
PROTOCOL = "v1.kernel.websocket.jupyter.org"


@pytest.fixture(scope="module")
def gateway(tmp_path_factory):
    port = free_port()
    log = tmp_path_factory.mktemp("gateway") / "gateway.log"
    options = [f"--KernelGatewayApp.port={port}", f"--KernelGatewayApp.auth_token={TOKEN}", "--KernelGatewayApp.ip=127.0.0.1"]
    with log.open("wb") as file:
        process = subprocess.Popen([sys.executable, "-m", "kernel_gateway", *options], stdout=file, stderr=file)
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 120
    while True:
        try:
            call(address, "GET", "/api")
            break
        except (urllib.error.URLError, ConnectionError):
            assert process.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
    yield address
    process.terminate()
    process.wait(30)


def call(address, method, path, body=None):
    request = urllib.request.Request(
        address + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"token {TOKEN}"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        text = response.read()
    return json.loads(text) if text else None


class RemoteKernel:
    def __init__(self, address):
        self.address = address
        self.id = call(address, "POST", "/api/kernels", {"name": "cellbeat"})["id"]
        self.session = uuid.uuid4().hex
        self.socket = create_connection(
            f"{address.replace('http', 'ws')}/api/kernels/{self.id}/channels?session_id={self.session}",
            header=[f"Authorization: token {TOKEN}"],
            subprotocols=[PROTOCOL],
            timeout=120,
        )

    def send(self, channel, msg_type, content, buffers=()):
        header = {"msg_id": uuid.uuid4().hex, "msg_type": msg_type, "session": self.session, "username": "", "version": "5.4"}
        header["date"] = "2026-01-01T00:00:00Z"
        parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
        self.socket.send_binary(serialize_msg_to_ws_v1([*parts, *buffers], channel))
        return header["msg_id"]

    def receive(self, wanted):
        """The next message for which `wanted(channel, message)` holds."""
        while True:
            channel, parts = deserialize_msg_from_ws_v1(self.socket.recv())
            header, parent, _, content = (json.loads(bytes(part)) for part in parts[:4])
            message = {"type": header["msg_type"], "parent": parent, "content": content, "buffers": parts[4:]}
            if wanted(channel, message):
                return message

    def execute(self, code):
        """Runs a cell to its reply; gives its result's text, None without one."""
        sent = self.send("shell", "execute_request", {"code": code, "silent": False, "store_history": True, "allow_stdin": False})
        seen = []

        def is_end(_, message):
            if message["parent"].get("msg_id") == sent:
                seen.append(message)
            return {"execute_reply", "status:idle"} <= {kind(message) for message in seen}

        self.receive(is_end)
        [reply] = [message["content"] for message in seen if message["type"] == "execute_reply"]
        assert reply["status"] == "ok", reply
        results = [message["content"]["data"] for message in seen if message["type"] == "execute_result"]
        return results[0] if results else None

    def end(self):
        self.socket.close()
        call(self.address, "DELETE", f"/api/kernels/{self.id}")


def kind(message):
    state = message["content"].get("execution_state")
    return f"status:{state}" if state else message["type"]


@pytest.fixture
def kernel(gateway):
    kernel = RemoteKernel(gateway)
    yield kernel
    kernel.end()


def test_cells_run_on_a_remote_kernel(kernel):
    assert kernel.execute("let x = 20;") is None
    assert kernel.execute("x + 1") == {"text/plain": "21"}


def test_a_remote_view_gets_its_document_and_the_ticks_after_it(kernel):
    kernel.execute(
        """
        use cellbeat::prelude::*;
        let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
        let p = figure();
        p.line("x", "y").source(&source);
        """
    )
    shown = kernel.execute("p")["application/vnd.cellbeat.view.v1+json"]
    comm = uuid.uuid4().hex
    opened = {"type": "open", "document": shown["document"], "bokeh": shown["bokeh"], "protocol": shown["protocol"]}
    kernel.send("shell", "comm_open", {"comm_id": comm, "target_name": shown["target"], "data": opened})

    def of_comm(type_):
        def is_it(_, message):
            content = message["content"]
            return message["type"] == "comm_msg" and content["comm_id"] == comm and content["data"]["type"] == type_

        return kernel.receive(is_it)

    document = of_comm("doc")
    assert document["content"]["data"]["doc"]["roots"][0]["id"] == shown["document"]
    assert len(document["buffers"]) == len(document["content"]["data"]["buffers"])
    kernel.send("shell", "comm_msg", {"comm_id": comm, "data": {"type": "ack", "seq": 0}})
    kernel.execute('let cb = { let source = source.clone(); state.add_periodic_callback(move || source.update("y", random_integers(0..100, 10)), ms(50)) };')
    for seq in (1, 2, 3):
        assert of_comm("patch")["content"]["data"]["seq"] == seq
        kernel.send("shell", "comm_msg", {"comm_id": comm, "data": {"type": "ack", "seq": seq}})


def test_an_interrupt_by_http_ends_a_cell(kernel):
    sent = kernel.send("shell", "execute_request", {"code": "while !cellbeat::interrupted() { cellbeat::sleep(cellbeat::ms(60_000)); }", "silent": False, "allow_stdin": False})
    kernel.receive(lambda _, message: message["type"] == "execute_input" and message["parent"]["msg_id"] == sent)
    call(kernel.address, "POST", f"/api/kernels/{kernel.id}/interrupt")
    reply = kernel.receive(lambda _, message: message["type"] == "execute_reply")
    assert reply["parent"]["msg_id"] == sent
    assert kernel.execute("1 + 1") == {"text/plain": "2"}
