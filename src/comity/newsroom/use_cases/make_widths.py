"""Make the sizes in which a figure is served."""

from comity.audit import Actor, use_case
from comity.documents.files import contents
from comity.newsroom import pictures
from comity.newsroom.models import Figure


@use_case
def make_widths(*, actor: Actor, code: str) -> bool:  # noqa: ARG001 - a verb says who
    """Of the figure with this code; False where the picture cannot be read.

    Not audited: they are made from the picture and can be made again.
    """
    figure = Figure.all_objects.select_related("file").filter(code=code).first()
    if figure is None:
        return False
    with contents.opened(figure.file) as opened:
        widths = pictures.make(figure.file, opened.read())
    Figure.all_objects.filter(pk=figure.pk).update(widths=widths)
    return bool(widths)
