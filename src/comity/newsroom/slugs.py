"""The readable end of an article's public address."""

from comity.shared.folding import latin

LONGEST = 70


def slug_of(title: str) -> str:
    """A title in small Latin letters with hyphens, cut between words; '' when nothing is left."""
    slug = ""
    for word in latin(title).split():
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug
