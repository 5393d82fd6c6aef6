"""What a town is called in other languages, from the partners that are there."""

from comity.partners.models import Partnership
from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText


def town_called(country: str, words: str) -> LocalizedText:
    """The town of this name in all languages some partner's town has it in; one query."""
    wanted = fold(words)
    if not wanted:
        return LocalizedText()
    rows = Partnership.objects.filter(country=country).select_related("institution")
    for one in rows.only("institution__city", "institution__city_names"):
        town = one.institution.town
        if len(town.texts) > 1 and wanted in {fold(text) for text in town.texts.values()}:
            return town
    return LocalizedText()
