"""An AnyWidget on a served page: its module runs beside a plot, for each visitor alone."""

from playwright.sync_api import expect


def test_each_visitor_has_a_counter_of_their_own_beside_the_plot(program, visit, screenshots):
    url = program(example="any_widget").url
    one, other = visit(url).page, visit(url).page
    counter = lambda page: page.locator(".counter")
    expect(counter(one)).to_have_text("count 0 of 3")
    expect(counter(one)).to_have_css("color", "rgb(1, 2, 3)")
    counter(one).click()
    counter(one).click()
    expect(counter(one)).to_have_text("count 2 of 3")
    expect(one.get_by_text("2", exact=True)).to_be_visible()
    expect(one.locator(".said")).to_have_text("heard 2 4,5")
    one.get_by_role("button", name="Ten").click()
    expect(counter(one)).to_have_text("count 10 of 3")
    expect(counter(other)).to_have_text("count 0 of 3")
    expect(other.locator(".said")).to_have_text("")
    counter(other).click()
    expect(counter(other)).to_have_text("count 1 of 3")
    expect(counter(one)).to_have_text("count 10 of 3")
    one.screenshot(path=screenshots / "any_widget.png")
    plot, button = one.locator(".bk-Figure").bounding_box(), counter(one).bounding_box()
    assert button["x"] >= plot["x"] + plot["width"], "it stands beside the plot"
