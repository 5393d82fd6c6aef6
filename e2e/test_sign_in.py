"""Showing that it is you by more than a password, with an authenticator inside the browser."""

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from e2e.screens import PASSWORD

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def code_of(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def log_out(page):
    page.goto("/profile/")
    page.locator("form[action*=logout] button").first.click()
    page.wait_for_url("**/login/**")


def fill_in(page, **fields):
    """Write into the fields of the page's form and send it by its filled button."""
    for name, words in fields.items():
        page.locator(f"main [name={name}]").fill(words)
    page.locator("main form button.main").first.click()


def test_a_passkey_and_an_app_let_a_person_in(screens):
    page = screens.sign_in("press", "/accounts/security/")
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    screens.judge(page, "security")
    page.locator("main a[href$='/passkeys/add/']").click()
    fill_in(page, password=PASSWORD)
    page.wait_for_url("**/passkeys/add/")
    screens.judge(page, "passkey", pictures=False)
    fill_in(page, name="The laptop of the press office")
    page.locator(".codes").wait_for()
    screens.judge(page, "codes", pictures=False)
    log_out(page)
    page.locator("#passkey_login").click()
    page.wait_for_url(lambda url: "/login" not in url)
    page.goto("/accounts/security/app/")
    fill_in(page, password=PASSWORD)
    secret = page.locator("#secret").input_value()
    screens.judge(page, "app", pictures=False)
    fill_in(page, code=code_of(secret))
    page.get_by_text("The app is set up").wait_for()
    log_out(page)
    fill_in(page, login="press@demo.example", password=PASSWORD)
    page.wait_for_url("**/accounts/code/")
    screens.judge(page, "second-step", pictures=False)
    fill_in(page, code=code_of(secret))
    page.wait_for_url(lambda url: "/accounts/" not in url)
    page.goto("/accounts/security/")
    assert page.get_by_text("The laptop of the press office").is_visible()
