"""Every main screen in each language and width: policy, console, axe and width are kept."""

import re

import pytest
from django.urls import reverse

from e2e.screens import WIDTHS
from e2e.test_reading import TEXTS, bring_in

CODE = "[2-9b-z]{12}"
# Screen -> its address's name; or a screen before it, and the form of address to follow from there.
SCREENS = {
    "my-work": "cockpit:home",
    "partners": "partners:list",
    "story": "partners:list?q=南京理工",
    "partner": ("story", f"/partners/{CODE}/"),
    "source": ("partner", f"/sources/{CODE}/"),
    "partner-edit": ("partner", f"/partners/{CODE}/edit/"),
    "partner-stage": ("partner", f"/partners/{CODE}/stage/"),
    "history": ("partner", rf"/history/[\w.]+/{CODE}/"),
    "people": "partners:people",
    "person": ("people", f"/people/{CODE}/"),
    "regions": "partners:regions",
    "region": ("regions", f"/regions/{CODE}/"),
    "framing": "partners:framing",
    "timeline": "timeline:list",
    "entry": ("timeline", f"/entries/{CODE}/"),
    "entry-add": "timeline:add_entry",
    "commitments": "timeline:commitments",
    "events": "timeline:events",
    "agreements": "agreements:list",
    "agreement": ("agreements", f"/agreements/{CODE}/"),
    "visits": "visits:list",
    "visit": ("visits", f"/visits/{CODE}/"),
    "activities": "activities:list",
    "activity": ("activities", f"/activities/{CODE}/"),
    "news": "newsroom:list",
    "article": ("news", f"/newsroom/{CODE}/"),
    "article-text": ("article", f"/newsroom/{CODE}/text/"),
    "public-news": "newsroom:entrance",
    "public-article": ("public-news", rf"/(en|ru|zh)/news/{CODE}[-a-z0-9]*/"),
    "search": "search:results?q=Политех",
    "institution": ("search", f"/institutions/{CODE}/"),
    "read": "reading:start",
    "draft": ("read", f"/read/{CODE}/"),
    "profile": "accounts:profile",
}
LANGUAGES = [("en", "en"), ("ru", "ru"), ("zh-hans", "zh-Hans")]
ADMINISTRATOR = {"accounts": "accounts:people", "tasks": "jobs:tasks"}


@pytest.mark.parametrize(("language", "tag"), LANGUAGES)
def test_walk(screens, language, tag):
    page = screens.sign_in("officer", reverse("reading:start"), language=language)
    bring_in(page, TEXTS[language])
    found = {}
    for name, where in SCREENS.items():
        if isinstance(where, str):
            address, _, query = where.partition("?")
            found[name] = reverse(address) + (f"?{query}" if query else "")
        else:
            page.goto(found[where[0]])
            found[name] = first_link(page, where[1])
        look(screens, page, found[name], f"{name}-{language}", tag)


def test_walk_of_the_administrator(screens):
    for language, tag in LANGUAGES:
        page = screens.sign_in("administrator", language=language)
        for name, address in ADMINISTRATOR.items():
            look(screens, page, reverse(address), f"{name}-{language}", tag)


def look(screens, page, address, name, tag):
    """The screen in both widths, judged."""
    page.goto(address)
    assert page.locator("html").get_attribute("lang") == tag
    for width, (wide, high) in WIDTHS.items():
        page.set_viewport_size({"width": wide, "height": high})
        screens.judge(page, pictures=False)
        screens.take_picture(page, f"{name}-{width}")


def first_link(page, form):
    """The first address of that form on the page."""
    links = page.eval_on_selector_all("main a[href]", "all => all.map(a => a.getAttribute('href'))")
    found = next((link for link in links if re.fullmatch(form, link.split("?")[0])), None)
    assert found, f"{page.url} leads to no {form}"
    return found
