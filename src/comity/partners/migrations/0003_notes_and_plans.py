import comity.shared.dated
import comity.shared.localized_text
import comity.shared.records
import comity.shared.sort_keys
import django.db.models.deletion
import django.db.models.manager
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0002_next_key"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PartnerNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=comity.shared.records.new_code,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("deleted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "words",
                    comity.shared.localized_text.LocalizedTextField(
                        default=comity.shared.localized_text.LocalizedText
                    ),
                ),
                (
                    "note_class",
                    models.CharField(
                        choices=[
                            ("office", "The office"),
                            ("leadership", "Leadership and officers"),
                            ("owner", "The owner, the deputy and administrators"),
                        ],
                        default="office",
                        max_length=10,
                    ),
                ),
                ("day", models.DateField()),
                ("search", models.TextField(default="", editable=False)),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partner_notes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="note_rows",
                        to="partners.partnership",
                    ),
                ),
            ],
            options={
                "ordering": ["-day", "-id"],
                "abstract": False,
                "base_manager_name": "all_objects",
                "default_manager_name": "objects",
            },
            managers=[
                ("all_objects", django.db.models.manager.Manager()),
                ("objects", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="PlannedStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=comity.shared.records.new_code,
                        editable=False,
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("deleted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "words",
                    comity.shared.localized_text.LocalizedTextField(
                        default=comity.shared.localized_text.LocalizedText
                    ),
                ),
                ("until", comity.shared.dated.EdtfField(blank=True, max_length=24)),
                (
                    "until_key",
                    comity.shared.sort_keys.SortKeyField(
                        blank=True, default="~", editable=False, max_length=160
                    ),
                ),
                ("done", comity.shared.dated.EdtfField(blank=True, max_length=24)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan",
                        to="partners.officeabroad",
                    ),
                ),
            ],
            options={
                "ordering": ["until_key", "id"],
                "abstract": False,
                "base_manager_name": "all_objects",
                "default_manager_name": "objects",
            },
            managers=[
                ("all_objects", django.db.models.manager.Manager()),
                ("objects", django.db.models.manager.Manager()),
            ],
        ),
        migrations.AddField(
            model_name="officeabroad",
            name="posts",
            field=models.ManyToManyField(
                blank=True, related_name="offices", to="partners.position"
            ),
        ),
        migrations.AddIndex(
            model_name="partnership",
            index=models.Index(fields=["next_review"], name="partners_by_review"),
        ),
    ]
