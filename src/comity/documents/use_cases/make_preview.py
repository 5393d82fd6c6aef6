"""Make the small picture by which a file is recognised."""

from comity.audit import Actor, use_case
from comity.documents.files import contents, pictures
from comity.documents.models import StoredFile


@use_case
def make_preview(*, actor: Actor, digest: str) -> bool:  # noqa: ARG001 - a verb says who
    """One preview for all files of this content; False where it cannot be looked at.

    Not audited: it is made from the content and can be made again.
    """
    file = StoredFile.all_objects.filter(digest=digest).first()
    if file is None:
        return False
    with contents.opened(file) as opened:
        content = opened.read()
    look = pictures.first_page if file.kind == StoredFile.Kind.PDF else pictures.smaller
    small = look(content)
    if small is None:
        return False
    contents.put(small, digest=digest, preview=True)
    StoredFile.all_objects.filter(digest=digest).update(has_preview=True)
    return True
