"""Bokeh documents as they are saved in a notebook or a page."""

import json
from html.parser import HTMLParser


class _Documents(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts = []
        self._inside = False

    def handle_starttag(self, tag, attrs):
        self._inside = tag == "script" and dict(attrs).get("class") == "cellbeat-document"
        if self._inside:
            self.texts.append("")

    def handle_endtag(self, tag):
        self._inside = False

    def handle_data(self, data):
        if self._inside:
            self.texts[-1] += data


def saved_documents(html):
    """The documents in an output's html, or in a whole page."""
    parser = _Documents()
    parser.feed("".join(html))
    return [json.loads(text) for text in parser.texts]
