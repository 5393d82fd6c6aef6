"""The secret in a guest's address: random, shown once, kept as a digest."""

import hashlib
import secrets

import segno


def new_token() -> str:
    """192 random bits: nobody guesses one, and its QR code stays small."""
    return secrets.token_urlsafe(24)


def digest_of(token: str) -> str:
    """What is kept: a plain digest is enough for what is random and long."""
    return hashlib.sha256(token.encode()).hexdigest()


def as_picture(address: str) -> str:
    """The address as a QR code: an SVG in a `data:` address."""
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_data_uri(scale=5, border=2, dark="#000", light="#fff"))
