"""Keep a file that somebody gave."""

from django.utils.translation import gettext as _

from comity import audit
from comity.audit import Actor, use_case
from comity.documents.files import contents, pictures
from comity.documents.files.sniffing import Refused, Sort, sort_of
from comity.documents.models import StoredFile
from comity.jobs.queue import enqueue

MOST_BYTES = 50 * 1024 * 1024
LONGEST_NAME = 255


@use_case
def store_file(*, actor: Actor, name: str, content: bytes) -> StoredFile:
    """Sniff the content and keep it; raises Refused, whose message is for the person.

    What can be looked at gets its preview from a task, a moment later.
    """
    name = tidy(name)
    sort = taken_as(name, content)
    digest = contents.digest_of(content)
    size = pictures.size_of(content) if sort.kind == StoredFile.Kind.PICTURE else None
    contents.put(content, digest=digest)
    file = StoredFile.objects.create(
        name=name,
        kind=sort.kind,
        media_type=sort.media_type,
        size=len(content),
        digest=digest,
        width=size.width if size else None,
        height=size.height if size else None,
    )
    audit.record(actor, "store_file", file, after=audit.snapshot(file))
    if size or sort.kind == StoredFile.Kind.PDF:
        enqueue("documents.make_preview", key=digest, digest=digest)
    return file


def taken_as(name: str, content: bytes) -> Sort:
    """What the file is kept as; raises Refused for one that is not kept."""
    if len(content) > MOST_BYTES:
        raise Refused(
            _(
                "“%(name)s” is larger than %(most)s MB. Make it smaller, or keep it where it is and"
                " write its address."
            )
            % {"name": name, "most": MOST_BYTES // 1024 // 1024}
        )
    return sort_of(content, name)


def tidy(name: str) -> str:
    """A file's name as it can be shown and sent: no folders, no control characters."""
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(sign for sign in bare if sign.isprintable()).strip(" .")
    stem, dot, ending = shown.rpartition(".")
    if len(shown) > LONGEST_NAME and dot and len(ending) < LONGEST_NAME // 10:
        return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    return shown[:LONGEST_NAME] or _("file without a name")
