"""Keys that lie outside the database: their shape, and what is wrong with one."""

import base64
import binascii
import secrets

FIELD_KEY_BYTES = 32
MINIMUM = 50
PLACEHOLDERS = ("changeme", "change-me", "django-insecure", "secret", "example", "default")


def new_secret() -> str:
    """A key of 64 random bytes, for SECRET_KEY and AUDIT_KEY."""
    return secrets.token_urlsafe(64)


def new_field_key() -> str:
    """A key for encrypted fields: 32 random bytes in URL-safe base64."""
    return base64.urlsafe_b64encode(secrets.token_bytes(FIELD_KEY_BYTES)).decode()


def weak_secret(value: str) -> bool:
    """Whether a secret is a placeholder, short or of few characters."""
    return (
        len(value) < MINIMUM
        or len(set(value)) < MINIMUM // 4
        or value.lower().startswith(PLACEHOLDERS)
    )


def malformed_field_key(value: str) -> bool:
    """Whether a field key is anything but 32 bytes in URL-safe base64."""
    try:
        return len(base64.urlsafe_b64decode(value.encode())) != FIELD_KEY_BYTES
    except (ValueError, binascii.Error):
        return True
