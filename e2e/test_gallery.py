"""Components by hand: dark, read back, chosen by keys, lost connection, never while typing."""

from django.urls import reverse


def test_gallery(screens):
    page = screens.sign_in("administrator", reverse("ui:gallery"))
    # A button pressed twice sends once.
    sent = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    with page.expect_navigation():
        page.evaluate(
            "const button = document.querySelector('.theme-dark'); button.click(); button.click()"
        )
    assert len(sent) == 1
    assert page.locator("html").get_attribute("class") == "dark"
    screens.judge(page, pictures=False)

    # A date is read back as it is typed, and asked about where it can be two things.
    when = page.locator("#empty_when")
    field = page.locator(".field", has=when)
    when.press_sequentially("autumn 2023")
    field.get_by_text("Read as autumn 2023 (2023-23)").wait_for()
    when.fill("2023/24")
    field.get_by_role("radio").first.wait_for()
    assert field.get_by_role("radio").count() == 2

    # A record is found and chosen by keys alone; the focus stays where one types.
    owner = page.locator("#empty_owner")
    owner.press_sequentially("lake")
    box = page.locator(".combobox", has=owner)
    box.get_by_role("option").first.wait_for()
    owner.press("ArrowDown")
    owner.press("Enter")
    assert owner.input_value() == "Lakeside Institute of Music"
    assert box.locator("input[name=owner]").input_value() == "bb"
    owner.press("/")
    owner.press("?")
    assert owner.input_value().endswith("/?")
    assert not page.locator("#keys").is_visible()

    # Keys of the whole tool.
    page.locator("main h1").click()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator("tr.cursor").count() == 1
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"

    # Without a connection it is said, in words; what was typed stays.
    assert not screens.complaints
    page.context.set_offline(True)
    when.fill("May 2024")
    page.locator("#toasts .toast.error").get_by_text("No connection").wait_for()
    assert when.input_value() == "May 2024"
    # The browser itself complains of the request that could not be sent.
    screens.complaints.clear()
