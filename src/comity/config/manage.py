"""`comity manage ...`: Django's own management commands."""


def run(arguments: list[str]) -> int:
    """Run one of Django's management commands; its own exit code stands."""
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - settings first

    execute_from_command_line(["comity manage", *arguments])
    return 0
