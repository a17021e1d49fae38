"""The pages of docs/guide: what a test runs and checks of each.

A block of ```rust is a cell; ```rust fails is one that ends with an error, ```rust interrupted one that runs until it has shown
something and ■ is pressed. A block of ```text is the output of the cell above it, line by line; other output may stand between. A
picture is that of the output of the cell above it.
"""

import re
from dataclasses import dataclass, field

ENDS = {"": "ok", "fails": "error", "interrupted": "interrupt"}
FENCE = re.compile(r"```(\w*) ?(.*)")
PICTURE = re.compile(r"!\[[^]]+\]\(pictures/([\w-]+\.png)\)")


@dataclass
class Cell:
    line: int  # of its first line in the page
    source: str
    end: str  # one of ENDS
    expected: list = field(default_factory=list)  # lines of its output
    pictures: list = field(default_factory=list)  # names of files


def cells(page):
    """The cells of a page, in order."""
    found, fence, block = [], None, []
    for number, line in enumerate(page.read_text().splitlines(), 1):
        where = f"{page.name}:{number}"
        if fence is None and (opened := FENCE.fullmatch(line)):
            fence, block = (opened[1], opened[2], number), []
        elif fence is None:
            for name in PICTURE.findall(line):
                assert found, f"{where}: no cell is above this picture"
                found[-1].pictures.append(name)
        elif line != "```":
            block.append(line)
        else:
            language, words, start = fence
            fence = None
            if language == "rust":
                assert words in ENDS, f"{where}: a cell is none of {list(ENDS)}"
                found.append(Cell(start + 1, "\n".join(block), ENDS[words]))
            elif language == "text":
                assert found, f"{where}: no cell is above this output"
                found[-1].expected += [text.strip() for text in block if text.strip()]
    assert fence is None, f"{page.name}: a block does not end"
    failing = [cell for cell in found if cell.end != "ok" and not cell.expected]
    assert not failing, f"{page.name}:{failing[0].line}: a cell that fails has its error below it"
    return found


def missing(expected, text):
    """The first of the expected lines that does not come, in their order."""
    at = 0
    for line in expected:
        at = text.find(line, at)
        if at < 0:
            return line
        at += len(line)
    return None


def place(page, cell, text):
    """Where in the page an error is, by the line that it names in its cell."""
    named = re.search(r"In\[\d+\]:(\d+)", text)
    return f"docs/guide/{page.name}:{cell.line + int(named[1]) - 1 if named else cell.line}"
