"""Small signs: icons, statuses, initials, keys."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from comity.ui.components import register
from comity.ui.status import Status

SPRITE = "ui/vendor/icons.svg"


@register.simple_tag
def icon(name: str, classes: str = "", label: str = "") -> SafeString:
    """One of the icons of icons.txt; decoration unless it has a `label`.

    `classes`: `small` (16 px) or `large` (24 px).
    """
    if name.endswith("-filled"):
        classes = f"filled {classes}"
    href = f"{static(SPRITE)}#{name}"
    if label:
        return format_html(
            '<svg class="icon {}" role="img" aria-label="{}"><use href="{}"></use></svg>',
            classes,
            label,
            href,
        )
    return format_html(
        '<svg class="icon {}" aria-hidden="true"><use href="{}"></use></svg>', classes, href
    )


@register.simple_tag
def status(of: Status | str, shape: str = "full", colour: str = "grey") -> SafeString:
    """A status: a word, a shape (ring, half, full) and a colour."""
    sign = of if isinstance(of, Status) else Status(of, shape, colour)  # type: ignore[arg-type] # as the template says
    return format_html(
        '<span class="status {} {}">{}</span>', sign.shape, sign.colour, str(sign.word)
    )


@register.simple_tag
def key(name: str) -> SafeString:
    """A key of the keyboard."""
    return format_html('<kbd class="key">{}</kbd>', name)
