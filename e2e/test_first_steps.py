def test_missing_page(screens):
    screens.expected_statuses = {404}
    page = screens.open("/no-such-page")
    assert "no such page" in page.content()
