"""What units are found by, made for those that are there."""

from django.db import migrations

from comity.shared.search_column import search_lines


def fill(apps, schema_editor):
    Unit = apps.get_model("institutions", "Unit")
    for unit in Unit.objects.order_by("pk").iterator(chunk_size=500):
        unit.search = search_lines(unit.name, *unit.aliases)
        unit.save(update_fields=["search"])


class Migration(migrations.Migration):
    dependencies = [("institutions", "0005_city_names_and_units")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
