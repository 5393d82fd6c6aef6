"""Make the small picture by which a file is recognised."""

from comity.audit import Actor, use_case
from comity.documents.files import contents, pictures
from comity.documents.models import StoredFile


def make_preview(*, actor: Actor, digest: str) -> bool:
    """One preview for all files of this content; False where it cannot be looked at.

    Not audited: it is made from the content and can be made again. Looking takes its time, in a
    process with limits, so it stands before the transaction.
    """
    file = StoredFile.all_objects.filter(digest=digest).first()
    if file is None or (file.kind == StoredFile.Kind.PICTURE and file.width is None):
        return False
    with contents.opened(file) as opened:
        content = opened.read()
    small = pictures.looked_at(content, file.kind)
    if small is None:
        return False
    contents.put(small, digest=digest, preview=True)
    note_preview(actor=actor, digest=digest)
    return True


@use_case
def note_preview(*, actor: Actor, digest: str) -> None:  # noqa: ARG001 - a verb says who
    """Say of every file of this content that its preview is there."""
    StoredFile.all_objects.filter(digest=digest).update(has_preview=True)
