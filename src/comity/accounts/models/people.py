"""People who log in."""

from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.accounts.roles import Role
from comity.shared import permissions
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField, sort_key


def check_time_zone(value: str) -> None:
    """Raise ValidationError for what is no IANA time zone."""
    if value not in available_timezones():
        raise ValidationError(_("Choose a time zone from the list."))


def check_roles(value: Any) -> None:
    """Raise ValidationError for a role that does not exist."""
    if not isinstance(value, list) or set(value) - set(Role.values):
        raise ValidationError(_("Choose roles from the list."))


class Reminders(models.TextChoices):
    """Which mails about commitments and reviews a person wants."""

    ALL = (
        "all",
        pgettext_lazy("reminders", "A week before, the day before, on the day, and when late"),
    )
    DUE = "due", pgettext_lazy("reminders", "Only on the day, and when late")
    NONE = "none", pgettext_lazy("reminders", "None")


class PeopleManager(BaseUserManager["User"]):
    """People whose account is not in the recycle bin."""

    def get_queryset(self) -> models.QuerySet["User"]:
        return super().get_queryset().filter(deleted_at=None)

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account; without a password nobody can log in with one."""
        user = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account for which no rule is asked, with the administrator's role."""
        fields.setdefault("roles", [Role.ADMINISTRATOR])
        return self.create_user(email, password, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(Record, AbstractBaseUser):
    """A person who logs in, by email; roles say what they may do.

    Permissions come from each app's rules alone: there are no groups and no stored permissions,
    so that asking costs no query.
    """

    PERSONAL = frozenset({"email", "name", "name_key"})
    UNAUDITED = frozenset({"password", "last_login"})
    LISTED = {"roles": Role.choices}

    email = models.EmailField(_("email"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200)
    name_key = SortKeyField()
    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default="en"
    )
    time_zone = models.CharField(
        _("time zone"), max_length=64, default="UTC", validators=[check_time_zone]
    )
    reminders = models.CharField(
        _("reminders by mail"), max_length=4, choices=Reminders.choices, default=Reminders.ALL
    )
    roles = models.JSONField(_("roles"), default=list, blank=True, validators=[check_roles])
    is_active = models.BooleanField(_("may log in"), default=True)
    is_superuser = models.BooleanField(_("superuser"), default=False)

    objects = PeopleManager()  # type: ignore[misc,assignment]

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        default_manager_name = "objects"
        base_manager_name = "all_objects"
        indexes = [models.Index(fields=["name_key", "id"])]

    def __str__(self) -> str:
        return self.name or self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = self.email.strip().lower()
        self.name_key = sort_key(self.name or self.email, "en")
        super().save(*args, **kwargs)

    @property
    def is_staff(self) -> bool:
        """Who may open the stock admin: superusers alone."""
        return self.is_superuser

    def has_perm(self, permission: str, record: object | None = None) -> bool:
        """Whether a rule of this name allows it, for this record where one is given."""
        if not self.is_active:
            return False
        return self.is_superuser or bool(permissions.ask(permission, self, record))

    def has_perms(self, names: list[str], record: object | None = None) -> bool:
        return all(self.has_perm(permission, record) for permission in names)

    def has_module_perms(self, _app_label: str) -> bool:
        """Asked by the stock admin, which is for superusers."""
        return self.is_active and self.is_superuser

    @property
    def role_names(self) -> list[str]:
        """The roles in the reader's language, in the order of the list of roles."""
        return [str(role.label) for role in Role if role in self.roles]
