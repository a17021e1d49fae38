"""What Python's Bokeh takes for a property of names, BokehJS takes: it refuses a document with one value that it does not know."""

from pathlib import Path

import bokeh
from bokeh.core.property.bases import Property
from bokeh.core.property.enum import Enum

from harness.chromium import Watched
from harness.models import concrete_models

SCRIPTS = ["bokeh", "bokeh-widgets", "bokeh-tables", "bokeh-gl"]
ALTERNATIVES = {"Either", "NonEmpty", "Nullable", "Optional", "Required"}

# What the library leaves out, see `library/spec/generate.py`.
REFUSED = ["Node.target does not take viewport"]

REFUSALS = """(table) => {
  const refusals = [];
  for (const [name, properties] of Object.entries(table)) {
    // With an id, as in a document, what has to be set need not be yet.
    const model = new (Bokeh.Models.get(name))({ id: name });
    for (const [property, values] of Object.entries(properties)) {
      for (const value of values)
        if (!model.properties[property].valid(value)) refusals.push(`${name}.${property} does not take ${value}`);
    }
  }
  return refusals;
}"""


def names_in(prop):
    """Those that stand for themselves; in a data specification any text may be the name of a column."""
    if isinstance(prop, Enum):
        return list(prop.allowed_values)
    if type(prop).__name__ not in ALTERNATIVES:
        return []
    return [name for one in prop.type_params if isinstance(one, Property) for name in names_in(one)]


def test_bokehjs_takes_each_name_of_each_enumeration(browser):
    table = {}
    for name, model in concrete_models().items():
        properties = {attr: names_in(model.lookup(attr).property) for attr in sorted(model.properties())}
        table[name] = {attr: names for attr, names in properties.items() if names}
    assert table["Node"]["target"] and len(table["Slider"]) > 2
    watched = Watched(browser)
    directory = Path(bokeh.__file__).parent / "server/static/js"
    for script in SCRIPTS:
        watched.page.add_script_tag(path=directory / f"{script}.min.js")
    refusals = watched.page.evaluate(REFUSALS, table)
    watched.close()
    assert refusals == REFUSED
