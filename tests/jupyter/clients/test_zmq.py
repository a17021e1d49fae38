"""libzmq's sockets on the kernel's ports, as Jupyter's clients use them, and set up as none of them does."""

import itertools
import json
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path

import pytest
import zmq
from jupyter_client import KernelManager
from jupyter_client.connect import write_connection_file
from jupyter_client.session import Session

TIMEOUT = 120_000  # ms


class Kernel:
    def __init__(self, directory, *, transport="tcp", is_encrypted=False):
        self.server_key, secret_key = zmq.curve_keypair() if is_encrypted else (None, None)
        file = str(directory / "connection.json")
        ip = str(directory / "socket") if transport == "ipc" else "127.0.0.1"
        _, self.connection = write_connection_file(
            file, transport=transport, ip=ip, curve_publickey=self.server_key, curve_secretkey=secret_key
        )
        self.log = directory / "log"
        with self.log.open("wb") as log:
            command = [os.environ["CELLBEAT"], "kernel", "--connection-file", file]
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log)
        self.context = zmq.Context()
        self.session = Session(key=self.connection["key"].encode())

    def socket(self, kind, channel, *, server_key=None, **options):
        """A connected socket; with a key of the server's, encrypted."""
        socket = self.context.socket(kind)
        server_key = server_key or self.server_key
        if server_key:
            socket.curve_publickey, socket.curve_secretkey = zmq.curve_keypair()
            socket.curve_serverkey = server_key
        for name, value in {"linger": 0, "rcvtimeo": TIMEOUT, **options}.items():
            setattr(socket, name, value)
        port = self.connection[f"{channel}_port"]
        ip = self.connection["ip"]
        socket.connect(f"ipc://{ip}-{port}" if self.connection["transport"] == "ipc" else f"tcp://{ip}:{port}")
        return socket

    def request(self, socket, msg_type="kernel_info_request", content=None):
        """Sends, and gives the message's id."""
        message = self.session.msg(msg_type, content or {})
        self.session.send(socket, message)
        return message["header"]["msg_id"]

    def receive(self, socket):
        _, parts = self.session.feed_identities(socket.recv_multipart())
        return self.session.deserialize(parts)

    def end(self):
        self.process.kill()
        self.process.wait()
        self.context.destroy(linger=0)


@pytest.fixture(params=[("tcp", False), ("tcp", True), ("ipc", False), ("ipc", True)], ids=["tcp", "tcp-curve", "ipc", "ipc-curve"])
def kernel(request, tmp_path):
    transport, is_encrypted = request.param
    kernel = Kernel(tmp_path, transport=transport, is_encrypted=is_encrypted)
    yield kernel
    kernel.end()


def test_messages_of_all_sizes_go_both_ways(kernel):
    shell, iopub = kernel.socket(zmq.DEALER, "shell"), kernel.socket(zmq.SUB, "iopub", subscribe="")
    assert kernel.receive(iopub)["msg_type"] == "iopub_welcome"
    # Around the sizes at which a frame has another head, is not copied, and grows as it comes.
    for size in [0, 1, 200, 255, 256, 16_383, 16_384, 70_000, 5_000_000]:
        content = {"code": f'println!("{{}}", {json.dumps("x" * size)}.len());'}
        sent = kernel.request(shell, "execute_request", content)
        printed = ""
        while True:
            message = kernel.receive(iopub)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "execute_input":
                assert len(message["content"]["code"]) == len(content["code"])
            if message["msg_type"] == "stream":
                printed += message["content"]["text"]
            if message["content"].get("execution_state") == "idle":
                break
        assert printed == f"{size}\n"
        assert kernel.receive(shell)["parent_header"]["msg_id"] == sent


def test_a_req_socket_gets_its_heartbeats(kernel):
    heartbeat = kernel.socket(zmq.REQ, "hb")
    for beat in [b"", b"ping", b"x" * 1000]:
        heartbeat.send(beat)
        assert heartbeat.recv() == beat


def test_libzmqs_own_heartbeats_are_answered(kernel):
    """libzmq ends a connection whose PING is not answered in time; then a reply to what it sent before would be lost."""
    shell = kernel.socket(zmq.DEALER, "shell", heartbeat_ivl=50, heartbeat_timeout=2000, heartbeat_ttl=2000)
    monitor = shell.get_monitor_socket(zmq.EVENT_DISCONNECTED)
    sent = [kernel.request(shell) for _ in range(20)]
    assert [kernel.receive(shell)["parent_header"]["msg_id"] for _ in sent] == sent
    # Some 80 of them.
    assert not monitor.poll(4000)
    shell.disable_monitor()


def test_a_hundred_reconnects_under_one_identity_lose_nothing(kernel):
    identity = uuid.uuid4().bytes.replace(b"\0", b"1")
    old = []
    for _ in range(100):
        shell = kernel.socket(zmq.DEALER, "shell", routing_id=identity)
        sent = kernel.request(shell)
        assert kernel.receive(shell)["parent_header"]["msg_id"] == sent
        old.append(shell)
        if len(old) > 2:
            old.pop(0).close()
    for shell in old:
        shell.close()


def test_only_topics_that_are_subscribed_to_come(kernel):
    iopub = kernel.socket(zmq.SUB, "iopub", subscribe="kernel.")
    assert kernel.receive(iopub)["content"] == {"subscription": "kernel."}
    shell = kernel.socket(zmq.DEALER, "shell")
    kernel.request(shell)
    states = (kernel.receive(iopub)["content"]["execution_state"] for _ in range(3))
    # The kernel may say that it starts before, if the client was as quick.
    assert list(itertools.islice((state for state in states if state != "starting"), 2)) == ["busy", "idle"]
    iopub.unsubscribe("kernel.")
    iopub.subscribe("nothing")
    # The welcome to that one is the next that comes.
    assert kernel.receive(iopub)["content"] == {"subscription": "nothing"}


def test_a_stopped_client_delays_nobody_and_gets_what_comes_when_it_goes_on(kernel):
    code = (
        "import sys, zmq\n"
        "context = zmq.Context()\n"
        "iopub = context.socket(zmq.SUB)\n"
        "keys, endpoint = sys.argv[1:4], sys.argv[4]\n"
        "if keys[0]: iopub.curve_publickey, iopub.curve_secretkey, iopub.curve_serverkey = (key.encode() for key in keys)\n"
        "iopub.subscribe('')\n"
        "iopub.connect(endpoint)\n"
        "while True:\n"
        "    parts = iopub.recv_multipart()\n"
        "    print(len(parts), parts[0].decode().rpartition('.')[2], b'the end' in parts[-1], flush=True)\n"
    )
    iopub = kernel.socket(zmq.SUB, "iopub", subscribe="", rcvhwm=0)
    kernel.receive(iopub)
    keys = ["", "", ""]
    if kernel.server_key:
        keys = [key.decode() for key in (*zmq.curve_keypair(), kernel.server_key)]
    endpoint = iopub.last_endpoint.decode()
    client = subprocess.Popen([sys.executable, "-c", code, *keys, endpoint], stdout=subprocess.PIPE, text=True)
    try:
        assert client.stdout.readline().endswith("False\n")
        client.send_signal(signal.SIGSTOP)
        shell = kernel.socket(zmq.DEALER, "shell")
        sent = kernel.request(shell, "execute_request", {"code": 'for n in 0..60_000 { println!("{n} {}", "x".repeat(1000)); }'})
        text = ""
        while True:
            message = kernel.receive(iopub)
            if message["msg_type"] == "stream":
                text += message["content"]["text"]
            if message["parent_header"].get("msg_id") == sent and message["content"].get("execution_state") == "idle":
                break
        assert [int(line.partition(" ")[0]) for line in text.splitlines()] == list(range(60_000))
        client.send_signal(signal.SIGCONT)
        kernel.receive(shell)
        is_there = threading.Event()
        broken = []

        def read():
            for line in client.stdout:
                if not line.startswith("7 "):
                    broken.append(line)
                if line.endswith("True\n"):
                    is_there.set()
                    return

        threading.Thread(target=read, daemon=True).start()
        # As it reads, there is room again, and soon for what is published then; a cell of a comment needs no compiler.
        for _ in range(600):
            kernel.request(shell, "execute_request", {"code": "// the end"})
            kernel.receive(shell)
            if is_there.wait(0.1):
                break
        assert is_there.is_set() and not broken, broken
    finally:
        client.kill()
        client.wait()


def test_without_the_servers_key_nobody_is_let_in(tmp_path):
    kernel = Kernel(tmp_path, is_encrypted=True)
    try:
        shell = kernel.socket(zmq.DEALER, "shell")
        sent = kernel.request(shell)
        assert kernel.receive(shell)["parent_header"]["msg_id"] == sent
        other_key, _ = zmq.curve_keypair()
        for options in [{"server_key": other_key}, {"plain_username": b"me", "plain_password": b"me"}]:
            stranger = kernel.socket(zmq.DEALER, "shell", rcvtimeo=500, sndtimeo=500, **options)
            # A socket that was refused before it sends has nobody to send to.
            with pytest.raises(zmq.Again):
                kernel.request(stranger)
                stranger.recv_multipart()
            stranger.close()
        kernel.request(shell)
        kernel.receive(shell)
    finally:
        kernel.end()


def test_jupyter_provisions_keys_where_encryption_is_required():
    manager = KernelManager(kernel_name="cellbeat", transport_encryption="required")
    manager.start_kernel()
    try:
        assert manager.get_connection_info()["curve_publickey"]
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=120)
        reply = client.execute_interactive("6 * 7", timeout=120)
        assert reply["content"]["status"] == "ok"
        client.stop_channels()
    finally:
        manager.shutdown_kernel(now=True)


SERVER = """
import sys
from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name="cellbeat")
shown = []
client.execute_interactive("std::process::id()", timeout=120, output_hook=shown.append)
[cell_process] = [message["content"]["data"]["text/plain"] for message in shown if message["msg_type"] == "execute_result"]
print(manager.provisioner.pid, cell_process, flush=True)
sys.stdin.read()
"""


def has_ended(process):
    try:
        return ") Z " in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return True


def test_a_kernel_ends_with_a_server_that_is_killed():
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with server:
        processes = [int(process) for process in server.stdout.readline().split()]
        assert len(processes) == 2 and not any(map(has_ended, processes))
        server.kill()
    deadline = time.monotonic() + TIMEOUT / 1000
    while not all(map(has_ended, processes)):
        assert time.monotonic() < deadline
        time.sleep(0.05)
