"""The one free text of a partnership becomes a note for the office; nothing of it is lost."""

from django.db import migrations

from comity.shared.folding import fold, has_han
from comity.shared.localized_text import LocalizedText


def _language(text):
    if has_han(text):
        return "zh"
    return "ru" if any("а" <= letter <= "я" for letter in text.lower()) else "en"


def to_rows(apps, schema_editor):
    Partnership = apps.get_model("partners", "Partnership")
    PartnerNote = apps.get_model("partners", "PartnerNote")
    rows = Partnership.objects.exclude(notes="").order_by("pk")
    for partnership in rows.iterator(chunk_size=500):
        words = partnership.notes.strip()
        if words:
            PartnerNote.objects.create(
                partnership=partnership,
                words=LocalizedText.of(**{_language(words): words}),
                note_class="office",
                day=partnership.updated_at.date(),
                search=fold(words),
            )


def to_text(apps, schema_editor):
    Partnership = apps.get_model("partners", "Partnership")
    PartnerNote = apps.get_model("partners", "PartnerNote")
    for note in PartnerNote.objects.filter(note_class="office", deleted_at=None).order_by("day"):
        partnership = Partnership.objects.get(pk=note.partnership_id)
        parts = [partnership.notes, *note.words.texts.values()]
        partnership.notes = "\n\n".join(filter(None, parts))
        partnership.save(update_fields=["notes"])


class Migration(migrations.Migration):
    dependencies = [("partners", "0003_notes_and_plans")]

    operations = [migrations.RunPython(to_rows, to_text)]
