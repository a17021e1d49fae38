"""That there is no network."""

import contextlib
import fcntl
import os
import socket
import struct
import urllib.error
import urllib.request

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1


def assert_is_offline():
    """Raises the loopback, which a network namespace of one's own begins without; fails if anything else can be reached."""
    if os.environ["TEST_NETWORK"] == "none":
        _raise_loopback()
        with contextlib.suppress(OSError), socket.create_connection(("192.0.2.1", 80), timeout=5):
            raise AssertionError("there is a network")
    else:
        with contextlib.suppress(urllib.error.URLError), urllib.request.urlopen("http://pypi.org", timeout=5):
            raise AssertionError("the proxies are not used")


def _raise_loopback():
    with socket.socket() as any_socket:
        request = bytearray(struct.pack("16sH22x", b"lo", 0))
        fcntl.ioctl(any_socket, SIOCGIFFLAGS, request)
        [flags] = struct.unpack_from("H", request, 16)
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH22x", b"lo", flags | IFF_UP))
