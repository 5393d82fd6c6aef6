"""Texts that whoever takes the database alone cannot read: encrypted by FIELD_KEYS."""

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_KEYS])


def seal(words: str) -> str:
    """The text encrypted by the first key."""
    return _keys().encrypt(words.encode()).decode()


def unseal(sealed: str) -> str:
    """The text again, by whichever key it was encrypted; raises InvalidToken where none fits."""
    return _keys().decrypt(sealed.encode()).decode()
