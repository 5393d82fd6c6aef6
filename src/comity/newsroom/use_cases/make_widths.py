"""Make the sizes in which a figure is served."""

from comity.audit import Actor, use_case
from comity.documents.files import contents
from comity.newsroom import pictures
from comity.newsroom.models import Figure


def make_widths(*, actor: Actor, code: str) -> bool:
    """Of the figure with this code; False where the picture cannot be read.

    Not audited: they are made from the picture and can be made again. Making them takes its time,
    so it stands before the transaction.
    """
    figure = Figure.all_objects.select_related("file").filter(code=code).first()
    if figure is None:
        return False
    with contents.opened(figure.file) as opened:
        widths = pictures.make(figure.file, opened.read())
    note_widths(actor=actor, figure=figure, widths=widths)
    return bool(widths)


@use_case
def note_widths(*, actor: Actor, figure: Figure, widths: list[int]) -> None:  # noqa: ARG001 - a verb says who
    """Say which sizes of the figure are there."""
    Figure.all_objects.filter(pk=figure.pk).update(widths=widths)
