"""`comity administrator`: the first administrator of an installation, or another one."""

import argparse
import getpass
import os
import sys
from collections.abc import Sequence

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email
from django.db import DatabaseError


def run(arguments: Sequence[str]) -> int:
    """Ask for what was not given; 1 with a sentence when it cannot be done."""
    import django  # noqa: PLC0415 - only after the arguments are read

    options = _options(arguments)
    django.setup()
    try:
        _make(options)
    except (ImproperlyConfigured, ValidationError, DatabaseError) as error:
        words = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        hint = " Run: comity manage migrate" if isinstance(error, DatabaseError) else ""
        sys.stderr.write(f"No administrator was made. {words}{hint}\n")
        return 1
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    given = os.environ.get
    parser = argparse.ArgumentParser(
        prog="comity administrator",
        description="Make an administrator's account. The password comes from the environment "
        "(ADMINISTRATOR_PASSWORD) or is asked for, never from the command line.",
    )
    parser.add_argument("--email", default=given("ADMINISTRATOR_EMAIL", ""))
    parser.add_argument("--name", default=given("ADMINISTRATOR_NAME", ""))
    languages = [code for code, _ in settings.LANGUAGES]
    parser.add_argument("--language", choices=languages, default=settings.LANGUAGE_CODE)
    parser.add_argument("--time-zone", default="UTC", help="for example Europe/Moscow")
    parser.add_argument(
        "--superuser", action="store_true", help="may also open the reference data in /admin/"
    )
    return parser.parse_args(arguments)


def _make(options: argparse.Namespace) -> None:
    from comity.accounts.models import User, check_time_zone  # noqa: PLC0415 - after setup
    from comity.accounts.roles import Role  # noqa: PLC0415
    from comity.accounts.use_cases import EmailTaken, add_account, choose_password  # noqa: PLC0415
    from comity.audit.actor import command  # noqa: PLC0415

    email = options.email or _ask("Email")
    validate_email(email)
    check_time_zone(options.time_zone)
    name = options.name or _ask("Name")
    password = os.environ.get("ADMINISTRATOR_PASSWORD") or _ask_password()
    validate_password(password, User(email=email, name=name))
    actor = command("administrator")
    try:
        user = add_account(
            actor=actor,
            email=email,
            name=name,
            roles=[Role.ADMINISTRATOR],
            language=options.language,
            time_zone=options.time_zone,
            is_superuser=options.superuser,
        )
    except EmailTaken:
        raise ValidationError(f"{email} has an account already.") from None
    choose_password(actor=actor, user=user, password=password)
    sys.stdout.write(f"{name} may log in with {user.email}.\n")


def _ask(what: str) -> str:
    answer = input(f"{what}: ").strip() if sys.stdin.isatty() else ""
    if not answer:
        raise ImproperlyConfigured(f"{what} is missing: give --{what.lower()}.")
    return answer


def _ask_password() -> str:
    if not sys.stdin.isatty():
        raise ImproperlyConfigured("The password is missing: set ADMINISTRATOR_PASSWORD.")
    password = getpass.getpass("Password: ")
    if password != getpass.getpass("Once more: "):
        raise ImproperlyConfigured("The two passwords differ.")
    return password
