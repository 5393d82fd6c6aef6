"""Word files (.docx): paragraphs and tables in the order in which they are read."""

import io
from collections.abc import Iterator

from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from comity.documents.text.packed import broken, refuse_declarations

_DEEPEST = 5


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """The body of a Word file; a row of a table is a line, its cells apart by ' | '."""
    refuse_declarations(content, filename)
    try:
        document = Document(io.BytesIO(content))
        lines = list(_lines(document, 0))
    # python-docx lets through whatever its parts raise: KeyError, ValueError, lxml's errors.
    except MemoryError:
        raise
    except Exception as error:
        raise broken(filename) from error
    text = "\n".join(lines)
    warnings = [] if text.strip() or not document.inline_shapes else [_only_pictures()]
    return text, warnings


def _lines(container: WordDocument | _Cell, depth: int) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif depth < _DEEPEST:
            yield from _rows(block, depth + 1)


def _rows(table: Table, depth: int) -> Iterator[str]:
    # `row.cells` gives a merged cell for each of the columns it says to cover, be it a billion.
    above: dict[int, str] = {}
    for row in table.rows:
        cells, column = [], 0
        for cell in row._tr.tc_lst:  # noqa: SLF001
            if cell.vMerge == "continue":
                words = above.get(column, "")
            else:
                inside = _lines(_Cell(cell, table), depth)
                words = " ".join(line for line in inside if line.strip())
            above[column] = words
            cells.append(words)
            column += cell.grid_span
        yield " | ".join(cell for cell in cells if cell)


def _only_pictures() -> str:
    return _("The file holds pictures only; the words in them were not read.")
