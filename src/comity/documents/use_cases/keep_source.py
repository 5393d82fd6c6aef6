"""Keep a text that was read, once."""

import hashlib

from comity import audit
from comity.audit import Actor, use_case
from comity.documents.models import Source


def digest_of(text: str) -> str:
    """The text's name by its content: SHA-256 over UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@use_case
def keep_source(
    *,
    actor: Actor,
    title: str,
    text: str,
    language: str = "",
    published: str = "",
    file_name: str = "",
    address: str = "",
) -> Source:
    """Keep the text and what is known of it; the same text again gives the same source."""
    digest = digest_of(text)
    known = Source.objects.filter(digest=digest).first()
    if known is not None:
        return known
    source = Source.objects.create(
        title=title,
        text=text,
        language=language,
        digest=digest,
        published=published,
        file_name=file_name,
        address=address,
    )
    after = audit.snapshot(source)
    del after["text"]  # the digest stands for it
    audit.record(actor, "keep_source", source, after=after)
    return source
