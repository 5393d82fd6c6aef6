"""A person in a small circle."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from comity.ui.components import register


def initials(name: str) -> str:
    """Two letters of a name; one character for a Chinese one, as they are read.

    'Fu Mengyin' gives 'FM', '付梦印' gives '付'.
    """
    words = name.replace("-", " ").replace(".", " ").split()
    if not words:
        return "?"
    if "\u3400" <= words[0][0] <= "\u9fff":
        return words[0][0]
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper()


@register.simple_tag
def avatar(of: Any) -> SafeString:
    """The initials of a user or of a name."""
    return format_html('<span class="avatar" aria-hidden="true">{}</span>', initials(str(of)))
