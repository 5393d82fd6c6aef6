"""What a list's text filter looks through: folded words, one text a line."""

from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText


def search_lines(*texts: LocalizedText | str) -> str:
    """The content of a `search` column: each text in each of its languages, folded."""
    said: list[str] = []
    for text in texts:
        said.extend([text] if isinstance(text, str) else text.texts.values())
    return "\n".join(dict.fromkeys(folded for one in said if (folded := fold(one))))
