"""Buffers from the kernel to a client: 8 MiB each."""

from client import Kernel
from table import Row

SIZE = 8 << 20
COUNT = 32

TARGETS = {
    "cellbeat": f"""
use cellbeat::{{comm::Message, json::json}};
use cellbeat::prelude::*;
register_target("buffers", |comm, _open| {{
    let bytes = vec![7u8; {SIZE}];
    for number in 0..{COUNT} {{ comm.send(Message::new(json!({{"number": number}})).buffer(bytes.clone())); }}
}});
""",
    "ipykernel": f"""
def buffers(comm, opened):
    data = bytes([7]) * {SIZE}
    for number in range({COUNT}): comm.send({{"number": number}}, buffers=[data])
get_ipython().kernel.comm_manager.register_target("buffers", buffers)
""",
}


def buffers(name, run):
    kernel = Kernel(name, run.directory)
    kernel.execute(TARGETS[name])
    cpu = kernel.cpu()
    kernel.open_comm("buffers")
    received, seconds = kernel.count("comm_msg", COUNT, timeout=30)
    cpu = kernel.cpu() - cpu
    kernel.end()
    return {"MB/s": received * SIZE / seconds / 1e6, "lost": COUNT - received, "CPU of one, ms": cpu / COUNT * 1e3}


ROWS = [Row("buffers", "8 MiB buffers to a client", buffers, peers=("ipykernel",), aims={"MB/s": 1000, "lost": 0})]
