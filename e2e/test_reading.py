"""A text is read, accepted and seen on the partner's page; each entry leads back to its words."""

import pytest
from django.urls import reverse

# Texts of our own, about universities that the demo's own story does not tell of.
TEXTS = {
    "en": """Polytechnic has a new agreement in China

12 June 2024

On 11 June 2024 a delegation of Hefei University of Technology led by its Vice-President, \
Liu Zhifeng, visited SPbPU. The universities signed a cooperation agreement.

In autumn 2023 the two universities first met at a forum in Hefei.""",
    "zh-hans": """圣彼得堡彼得大帝理工大学与河海大学签署合作协议

2024年6月12日

2024年6月11日，河海大学校长徐辉率代表团访问圣彼得堡彼得大帝理工大学，双方签署了合作协议。

2023年秋，两校在南京举行的论坛上首次相识。""",
    "ru": """Дальневосточный форум: СПбПУ и Университет Цинхуа подписали соглашение

12 июня 2024 года

11 июня 2024 года делегация Университета Цинхуа посетила СПбПУ. Вузы подписали соглашение \
о сотрудничестве.""",
}


@pytest.mark.parametrize(("language", "autumn"), [("en", "autumn 2023"), ("zh-hans", "2023年秋")])
def test_a_text_accepted_by_keyboard(screens, language, autumn):
    page = screens.sign_in("officer", reverse("reading:start"), language=language)
    bring_in(page, TEXTS[language])
    screens.judge(page, f"draft-{language}")
    while undecided := page.locator(".proposal.undecided").count():
        page.keyboard.press("a")
        page.wait_for_function(
            "before => document.querySelectorAll('.proposal.undecided').length < before",
            arg=undecided,
        )
    look_at_the_record(page, screens, autumn)


def test_a_text_without_scripts(screens):
    page = screens.sign_in("officer", reverse("reading:start"), language="ru", scripts=False)
    bring_in(page, TEXTS["ru"])
    while accepting := page.locator(".proposal.undecided button[value=accepted]").all():
        accepting[0].click()
    look_at_the_record(page, screens, "11 июня 2024", scripts=False)


def bring_in(page, text):
    page.locator("[name=text]").fill(text)
    page.locator("main form button.main[type=submit]").click()
    page.wait_for_selector("#pane")


def look_at_the_record(page, screens, when, *, scripts=True):
    """Save; the partner's page tells it, and leads to the marked words it rests on."""
    page.locator("#pane button.main").click()
    page.locator("#pane .message.done a").first.click()
    moment = page.locator(".timeline article", has_text=when).first
    assert moment.is_visible()
    if scripts:
        screens.judge(page, "partner-after-reading")
    moment.locator("a.source").click()
    assert page.locator("mark#asked").first.is_visible()
    if scripts:
        screens.judge(page, "source")
