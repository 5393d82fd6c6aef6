"""Cutting a stream into batches."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(stream: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of at most `size`; a stream that fails is given up to where it failed."""
    rest = iter(stream)
    while batch := list(islice(rest, size)):
        yield batch
