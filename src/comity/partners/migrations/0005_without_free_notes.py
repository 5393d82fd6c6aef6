from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("partners", "0004_free_notes_to_rows")]

    operations = [migrations.RemoveField(model_name="partnership", name="notes")]
