"""A kernel, asked by a client that costs little: what a row measures is to be the kernel's time, not the client's.

It signs its messages, and of those that come it parses nothing but what it is asked for.
"""

import contextlib
import hashlib
import hmac
import itertools
import json
import os
import shutil
import subprocess
import sys
import time
import uuid
from pathlib import Path

import zmq
from jupyter_client.connect import write_connection_file

from table import CannotRun

KEY = b"benchmark"
TIMEOUT = 120  # s
PROGRAMS = {
    "evcxr": lambda file: [evcxr_jupyter(), "--control_file", file],
    "cellbeat": lambda file: [os.environ["CELLBEAT"], "kernel", "--connection-file", file],
    "ipykernel": lambda file: [sys.executable, "-m", "ipykernel_launcher", "-f", file],
}


def evcxr_jupyter():
    """The program that `EVCXR_JUPYTER` names, or PATH has."""
    program = os.environ.get("EVCXR_JUPYTER") or shutil.which("evcxr_jupyter")
    if not program:
        raise CannotRun("`cargo install --locked evcxr_jupyter`, or EVCXR_JUPYTER, is missing")
    return program


class Kernel:
    def __init__(self, name, directory):
        file = str(directory / f"{uuid.uuid4().hex}.json")
        _, ports = write_connection_file(file, key=KEY)
        self._numbers = itertools.count()
        self._session = uuid.uuid4().hex
        self._context = zmq.Context()
        self._shell = self._socket(zmq.DEALER, ports["shell_port"])
        self._iopub = self._socket(zmq.SUB, ports["iopub_port"])
        self._iopub.subscribe(b"")
        self.spawned = time.perf_counter()
        with (directory / "log").open("ab") as log:
            self.process = subprocess.Popen(PROGRAMS[name](file), cwd=directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.send("kernel_info_request", {})
        self._reply()
        self.answered = time.perf_counter() - self.spawned
        while not self._is_subscribed():
            pass

    def _socket(self, kind, port):
        socket = self._context.socket(kind)
        # It is there before the kernel is, and asks again.
        socket.setsockopt(zmq.RECONNECT_IVL, 2)
        socket.setsockopt(zmq.RECONNECT_IVL_MAX, 2)
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.RCVHWM, 0)
        socket.connect(f"tcp://127.0.0.1:{port}")
        return socket

    def _is_subscribed(self):
        """Whether the idle of a request comes."""
        asked = self.send("kernel_info_request", {})
        self._reply()
        while self._iopub.poll(20):
            parts = self._iopub.recv_multipart()
            begin = parts.index(b"<IDS|MSG>") + 2
            if asked.encode() in parts[begin + 1] and b'"idle"' in parts[begin + 3]:
                return True
        return False

    def send(self, msg_type, content, metadata={}):
        """Sends a request and returns its id."""
        message = f"{self._session}_{next(self._numbers)}"
        header = {"msg_id": message, "session": self._session, "username": "", "date": "2000-01-01T00:00:00Z", "msg_type": msg_type, "version": "5.4"}
        parts = [json.dumps(part).encode() for part in (header, {}, metadata, content)]
        signature = hmac.new(KEY, b"".join(parts), hashlib.sha256).hexdigest().encode()
        self._shell.send_multipart([b"<IDS|MSG>", signature, *parts])
        return message

    def _reply(self):
        if not self._shell.poll(TIMEOUT * 1000):
            raise TimeoutError("the kernel does not answer")
        return self._shell.recv_multipart()

    def next(self, wanted, timeout=TIMEOUT):
        """The parts of the next message on iopub of one of these types: its header, parent header, metadata, content and buffers."""
        wanted = [f'"{name}"'.encode() for name in wanted]
        while self._iopub.poll(timeout * 1000):
            parts = self._iopub.recv_multipart()
            begin = parts.index(b"<IDS|MSG>") + 2
            if any(name in parts[begin] for name in wanted):
                return parts[begin:]
        raise TimeoutError("the kernel publishes nothing")

    def count(self, wanted, most, timeout):
        """How many messages of one type come, of `most`, and the seconds until the last of them."""
        wanted = f'"{wanted}"'.encode()
        self._iopub.setsockopt(zmq.RCVTIMEO, timeout * 1000)
        receive, count, started = self._iopub.recv_multipart, 0, time.perf_counter()
        try:
            while count < most:
                # The topic, the delimiter and the signature are before the header.
                count += wanted in receive()[3]
                last = time.perf_counter()
        except zmq.Again:
            pass
        return count, last - started

    def execute(self, code, timeout=TIMEOUT):
        """Runs a cell and returns the seconds until its idle. The kernel may publish nothing for `timeout` seconds."""
        started = time.perf_counter()
        self.finish(self.start(code), timeout)
        return time.perf_counter() - started

    def start(self, code):
        return self.send("execute_request", {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False})

    def finish(self, message, timeout=TIMEOUT):
        while True:
            header, parent, _, content, *_ = self.next(["status", "error"], timeout)
            if message.encode() not in parent:
                continue
            content = json.loads(content)
            if "ename" in content:
                raise RuntimeError("\n".join(content["traceback"]))
            if content["execution_state"] == "idle":
                break
        self._reply()

    def open_comm(self, target):
        comm = uuid.uuid4().hex
        self.send("comm_open", {"comm_id": comm, "target_name": target, "data": {}})
        return comm

    def cpu(self):
        """Seconds of processor time that the kernel and the processes that it started have taken."""
        return sum(cpu_of(pid) for pid in tree(self.process.pid))

    def end(self):
        self.process.kill()
        self.process.wait()
        self._context.destroy(linger=0)


def tree(pid):
    """A process and all below it."""
    yield pid
    for task in tasks(pid):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            for child in (task / "children").read_text().split():
                yield from tree(int(child))


def tasks(pid):
    """Its threads; none of one that has ended."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        yield from Path(f"/proc/{pid}/task").iterdir()


def cpu_of(pid):
    """Of the threads that it has; in finer steps than those of /proc/PID/stat."""
    nanoseconds = 0
    for task in tasks(pid):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            nanoseconds += int((task / "schedstat").read_text().split()[0])
    return nanoseconds / 1e9


def resident(pid):
    """MB of a process and all below it; what several share counts once, in parts."""
    kilobytes = 0
    for process in tree(pid):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            sizes = Path(f"/proc/{process}/smaps_rollup").read_text()
            kilobytes += sum(int(line.split()[1]) for line in sizes.splitlines() if line.startswith("Pss:"))
    return kilobytes / 1024
