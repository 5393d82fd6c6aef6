from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_guest_links")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="reminders",
            field=models.CharField(
                choices=[
                    ("all", "A week before, the day before, on the day, and when late"),
                    ("due", "Only on the day, and when late"),
                    ("none", "None"),
                ],
                default="all",
                max_length=4,
                verbose_name="reminders by mail",
            ),
        ),
    ]
