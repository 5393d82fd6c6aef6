"""A text as it was written, where it is not in the language of the page."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext

from comity.shared.localized_text import LocalizedText, text_language
from comity.ui.components.texts import words

register = template.Library()


@register.simple_tag
def original(text: LocalizedText) -> SafeString:
    """Like `words`, saying which language another one is."""
    shown = text.shown(get_language())
    if not shown.text or shown.lang in {"", text_language(get_language())}:
        return words(text)
    named = {
        "en": pgettext("a text is in", "in English"),
        "ru": pgettext("a text is in", "in Russian"),
        "zh": pgettext("a text is in", "in Chinese"),
    }
    mark = named.get(shown.lang, shown.lang)
    return format_html('{} <span class="as-written">{}</span>', words(text), mark)
