"""Opening screens as somebody, and judging what is on them."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LANGUAGES = ("en", "ru", "zh-hans")
WIDTHS = {"laptop": (1280, 800), "phone": (390, 844)}
PASSWORD = "a demo is open to everybody"
MILLISECONDS = 10_000
# A violation of the content policy is an event before it is a line in the console.
WATCH = """
document.addEventListener('securitypolicyviolation', violation =>
    console.error(`content policy: ${violation.violatedDirective} ${violation.blockedURI}`));
"""


class Screens:
    """One person's browser: pages, what they complained of, and pictures when asked for."""

    def __init__(self, browser, address, journey):
        self.browser, self.address, self.journey = browser, address, journey
        self.complaints = []
        self.expected_statuses = set()
        self.contexts = []

    def open(self, path="/", *, language="en", width="laptop", scripts=True, state=None):
        """A page in a context of its own, unless `state` carries a signed-in person."""
        wide, high = WIDTHS[width]
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": wide, "height": high},
            locale=language,
            java_script_enabled=scripts,
            storage_state=state,
            reduced_motion="reduce",
        )
        self.contexts.append(context)
        context.set_default_timeout(MILLISECONDS)
        context.add_cookies([{"name": "django_language", "value": language, "url": self.address}])
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("response", self._response)
        page.goto(path)
        return page

    def sign_in(self, person, path="/", **options):
        """A page at `path`, opened by `person` (the first part of a demo address)."""
        page = self.open("/accounts/login/", **options)
        page.locator("input[name=login]").fill(f"{person}@demo.example")
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url(lambda url: "/login" not in url)
        page.goto(path)
        return page

    def judge(self, page, name="", *, pictures=True):
        """Run axe over the page, look for sideways scrolling, and take its pictures when asked."""
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
        wide = page.viewport_size["width"]
        # What a person has scrolled half under the head is no smaller for it.
        page.evaluate("window.scrollTo(0, 0)")
        found = page.evaluate(
            "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
        )
        for violation in found["violations"]:
            places = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            self.complaints.append(f"{page.url} at {wide}: {violation['id']}: {places}")
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if too_wide > 1:
            self.complaints.append(f"{page.url} at {wide}: {too_wide} px too wide")
        if pictures and os.environ.get("SCREENSHOTS"):
            self.take_pictures(page, name or self.journey)

    def take_picture(self, page, name):
        """The page as it is, when pictures are asked for."""
        if os.environ.get("SCREENSHOTS"):
            folder = ROOT / os.environ["SCREENSHOTS"]
            folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / f"{name}.png", full_page=True)

    def take_pictures(self, page, name):
        """The page in each language and width, into the folder that SCREENSHOTS names."""
        folder = ROOT / os.environ["SCREENSHOTS"]
        folder.mkdir(parents=True, exist_ok=True)
        state = page.context.storage_state()
        for language in LANGUAGES:
            for width in WIDTHS:
                picture = self.open(page.url, language=language, width=width, state=state)
                picture.screenshot(path=folder / f"{name}-{language}-{width}.png", full_page=True)
                picture.context.close()

    def close(self):
        for context in self.contexts:
            context.close()

    def _console(self, message):
        # A failed load has its own line, with the address, from the response.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.location.get('url', '')}: {message.text}")

    def _response(self, response):
        if response.status >= 400 and response.status not in self.expected_statuses:
            self.complaints.append(f"{response.url}: {response.status}")
