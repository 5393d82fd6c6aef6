"""The command line: `comity VERB ...`, each verb a module of its own, imported only when asked."""

import importlib
import os
import sys

from django.core.exceptions import ImproperlyConfigured

# verb -> (module with `run(arguments) -> exit code`, what it does)
VERBS = {
    "serve": ("comity.config.serving", "serve web and worker until Ctrl-C"),
    "institutions": (
        "comity.institutions.command",
        "load the registry, choose our own institution",
    ),
    "worker": ("comity.jobs.worker", "work through background tasks until Ctrl-C"),
    "administrator": ("comity.accounts.command", "make the first administrator's account"),
    "check": ("comity.config.check_command", "whether the record and its audit agree"),
    "demo": ("comity.demo.command", "fill an empty instance with a believable university"),
    "match": ("comity.institutions.matching.command", "say which institutions strings mean"),
    "keys": ("comity.config.key_commands", "make fresh keys for an installation"),
    "read": ("comity.reading.command", "say what texts tell about cooperation"),
    "manage": ("comity.config.manage", "Django's own management commands"),
}


def main(arguments: list[str] | None = None) -> None:
    """Run one verb and exit with its code; without a verb, say which there are."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if not arguments or arguments[0] not in VERBS:
        sys.stdout.write("usage: comity VERB ...\n\n")
        for verb, (_, help_text) in VERBS.items():
            sys.stdout.write(f"  {verb:<14} {help_text}\n")
        sys.exit(0 if not arguments or arguments[0] in {"-h", "--help", "help"} else 2)
    environment = os.environ.get("COMITY_ENV", "dev")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"comity.config.settings.{environment}")
    try:
        module = importlib.import_module(VERBS[arguments[0]][0])
        sys.exit(module.run(arguments[1:]))
    except ImproperlyConfigured as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except BrokenPipeError:
        # The reader (head, less) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
