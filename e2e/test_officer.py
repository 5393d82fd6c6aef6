"""What a partnership officer does in a day."""

import re

from django.urls import reverse


def test_from_my_work_to_an_entry_on_the_timeline(screens):
    page = screens.sign_in("officer")
    page.goto(reverse("cockpit:home"))
    page.get_by_role("link", name="Partners", exact=True).first.click()
    page.goto(f"{reverse('partners:list')}?country=CN&stage=active")
    page.locator("main table tbody tr a").first.click()
    partner = page.url
    assert re.search(r"/partners/\w{12}/$", partner)
    page.goto(f"{reverse('timeline:add_entry')}?partner={partner.rstrip('/').rsplit('/', 1)[1]}")
    enter(page, title="Call about the winter school", when="last week")
    page.goto(partner)
    assert page.get_by_text("Call about the winter school").first.is_visible()
    screens.judge(page)


def test_a_form_without_scripts(screens):
    page = screens.sign_in("coordinator", language="ru", scripts=False)
    page.goto(reverse("partners:list"))
    partner = page.locator("main table tbody tr a").first.get_attribute("href")
    page.goto(f"{reverse('timeline:add_entry')}?partner={partner.rstrip('/').rsplit('/', 1)[1]}")
    enter(page, title="Звонок о зимней школе", when="2026-03")
    page.goto(partner)
    assert "Звонок о зимней школе" in page.content()


def test_search_in_three_scripts(screens):
    page = screens.sign_in("viewer")
    for words in ("Нанкинский технологический", "nanjing tech", "南京工业"):
        page.goto(f"{reverse('search:results')}?q={words}")
        assert page.locator("main").get_by_text("Nanjing Tech University").first.is_visible(), words
    screens.judge(page)


def test_the_language_is_switched_where_one_is(screens):
    page = screens.sign_in("viewer", reverse("partners:list"), language="en")
    heading = page.locator("h1").inner_text()
    page.locator("form[action*='language'] button, form[action*='language'] select").first.click()
    page.get_by_text("Русский").first.click()
    page.wait_for_load_state()
    assert reverse("partners:list") in page.url
    assert page.locator("html").get_attribute("lang") == "ru"
    assert page.locator("h1").inner_text() != heading


def enter(page, *, title, when):
    """Fill the entry form as far as it must be filled, and send it."""
    form = page.locator("main form").last
    form.locator("[name=kind]").first.select_option("call")
    form.locator("[name^=title]").first.fill(title)
    form.locator("[name=when], [name^=when]").first.fill(when)
    form.locator("button[type=submit]").last.click()
    page.wait_for_load_state()
