"""papermill's parameters for Rust notebooks: `papermill notebook.ipynb out.ipynb -p n 21`.

papermill has no entry point for translators. It imports this module as one that brings an engine, which is papermill's own.
"""

import math
import re

from papermill.engines import NBClientEngine as Engine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

__all__ = ["Engine", "RustTranslator"]


class RustTranslator(Translator):
    """Writes `:param n = 21` lines: cellbeat gives the value the type that the notebook declares."""

    DECLARATION = re.compile(
        r"\s*(?:let(?:\s+mut)?|(?:pub\s+)?const)\s+(?P<name>\w+)\s*(?::\s*(?P<type>[^=]+?))?\s*=\s*(?P<value>.*?)\s*;"
        r"\s*(?://\s*(?P<help>.*?))?\s*$"
    )

    ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

    @classmethod
    def translate_escaped_str(cls, str_val):
        def escaped(char):
            return cls.ESCAPES.get(char) or (char if char.isprintable() else f"\\u{{{ord(char):x}}}")

        return '"' + "".join(map(escaped, str(str_val))) + '"'

    @classmethod
    def translate_none(cls, val):
        return "None"

    @classmethod
    def translate_float(cls, val):
        return "NaN" if math.isnan(val) else repr(val)

    @classmethod
    def translate_list(cls, val):
        return "[" + ", ".join(map(cls.translate, val)) + "]"

    @classmethod
    def translate_dict(cls, val):
        return "{" + ", ".join(f"{cls.translate(key)}: {cls.translate(part)}" for key, part in val.items()) + "}"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f":param {name} = {str_val}"

    @classmethod
    def inspect(cls, parameters_cell):
        found = map(cls.DECLARATION.match, parameters_cell["source"].splitlines())
        return [
            Parameter(match["name"], match["type"] or "None", match["value"], match["help"] or "") for match in found if match
        ]


papermill_translators.register("cellbeat", RustTranslator)
papermill_translators.register("rust", RustTranslator)
