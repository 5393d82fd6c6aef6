"""What the instance of the browser journeys holds; run once by `comity manage shell`."""

from django.contrib.auth import get_user_model

User = get_user_model()
for person, role in {
    "officer": "officer",
    "viewer": "viewer",
    "administrator": "administrator",
}.items():
    User.objects.create_user(
        f"{person}@demo.example",
        "a demo is open to everybody",
        name=person.capitalize(),
        roles=[role],
    )
