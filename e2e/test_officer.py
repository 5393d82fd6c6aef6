"""What a partnership officer does in a day."""

import re

from django.urls import reverse


def test_from_my_work_to_an_entry_on_the_timeline(screens):
    page = screens.sign_in("officer")
    page.goto(reverse("cockpit:home"))
    page.locator(f"nav a[href='{reverse('partners:list')}']").first.click()
    page.locator("main details.sift summary").click()
    page.locator("main select[name=country]").select_option("CN")
    page.locator("main select[name=stage]").select_option("active")
    page.locator("main details.sift button[type=submit]").click()
    page.wait_for_url("**country=CN**")
    page.locator("main table tbody a").first.click()
    page.wait_for_url(re.compile(r"/partners/\w{12}/$"))
    partner = page.url
    add_entry(page, partner, title="Call about the winter school", when="12.10.2026")
    page.goto(partner)
    assert page.get_by_text("Call about the winter school").first.is_visible()
    screens.judge(page)


def test_a_form_without_scripts(screens):
    page = screens.sign_in("coordinator", language="ru", scripts=False, width="phone")
    page.goto(reverse("partners:list"))
    partner = page.locator("main table tbody a").first.get_attribute("href")
    add_entry(page, partner, title="Звонок о зимней школе", when="март 2026")
    page.goto(partner)
    assert "Звонок о зимней школе" in page.content()


def test_search_in_three_scripts(screens):
    page = screens.sign_in("viewer")
    for words in ("Нанкинский технологический", "nanjing tech", "南京工业"):
        page.goto(f"{reverse('search:results')}?q={words}")
        assert page.locator("main").get_by_text("Nanjing Tech University").first.is_visible(), words
    screens.judge(page)


def test_the_language_is_switched_where_one_is(screens):
    page = screens.sign_in("viewer", reverse("partners:list"))
    for language, tag in (("ru", "ru"), ("zh-hans", "zh-Hans"), ("en", "en")):
        heading = page.locator("h1").inner_text()
        page.locator(f"button[name=language][value={language}]").first.click()
        page.locator(f"html[lang={tag}] h1").wait_for()
        assert page.locator("h1").inner_text() != heading
        assert reverse("partners:list") in page.url


def add_entry(page, partner, *, title, when):
    """Fill the form as far as it must be filled, and send it."""
    code = partner.rstrip("/").rsplit("/", 1)[1]
    page.goto(f"{reverse('timeline:add_entry')}?partner={code}")
    language = "ru" if page.locator("html").get_attribute("lang") == "ru" else "en"
    page.locator("[name=kind]").select_option("call")
    page.locator("[name=when]").fill(when)
    page.locator(f"[name=title-{language}]").fill(title)
    page.locator("main form button.main[type=submit]").click()
    page.wait_for_url(lambda url: "/entries/add/" not in url)
