"""Every main screen in each language and width: policy, console, axe and width are kept."""

import re

import pytest
from django.urls import reverse

from e2e.screens import LANGUAGES, WIDTHS

CODE = "[2-9b-z]{12}"
# Screen -> its address's name, or the list and the form of address to follow from it.
SCREENS = {
    "my-work": "cockpit:home",
    "partners": "partners:list",
    "partner": ("partners:list", f"/partners/{CODE}/"),
    "partner-add": "partners:add",
    "people": "partners:people",
    "person": ("partners:people", f"/people/{CODE}/"),
    "regions": "partners:regions",
    "region": ("partners:regions", f"/regions/{CODE}/"),
    "framing": "partners:framing",
    "timeline": "timeline:list",
    "entry": ("timeline:list", f"/entries/{CODE}/"),
    "entry-add": "timeline:add_entry",
    "agreements": "agreements:list",
    "agreement": ("agreements:list", f"/agreements/{CODE}/"),
    "visits": "visits:list",
    "visit": ("visits:list", f"/visits/{CODE}/"),
    "activities": "activities:list",
    "activity": ("activities:list", f"/activities/{CODE}/"),
    "read": "reading:start",
    "profile": "accounts:profile",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_walk(screens, language):
    page = screens.sign_in("officer", language=language)
    for name, where in SCREENS.items():
        if isinstance(where, str):
            address = reverse(where)
        else:
            page.goto(reverse(where[0]))
            address = first_link(page, where[1])
        for width, (wide, high) in WIDTHS.items():
            page.set_viewport_size({"width": wide, "height": high})
            page.goto(address)
            assert page.locator("html").get_attribute("lang") == language
            screens.judge(page, pictures=False)
            screens.take_picture(page, f"{name}-{language}-{width}")


def first_link(page, form):
    """The first address of that form on the page."""
    links = page.eval_on_selector_all("main a[href]", "all => all.map(a => a.getAttribute('href'))")
    found = next((link for link in links if re.fullmatch(form, link.split("?")[0])), None)
    assert found, f"{page.url} leads to no {form}"
    return found
