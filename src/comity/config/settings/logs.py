"""How the processes log: lines for a person at a terminal, or JSON for a collector."""

from typing import Any


def logging_settings(style: str) -> dict[str, Any]:
    """Django's LOGGING for `style` 'human' or 'json', to standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request": {"()": "comity.config.logs.RequestId"}},
        "formatters": {
            "human": {"()": "comity.config.logs.HumanFormatter"},
            "json": {"()": "comity.config.logs.JsonFormatter"},
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": style,
                "filters": ["request"],
            },
        },
        "root": {"handlers": ["stderr"], "level": "INFO"},
        # Django's own handlers would print the same line twice, or mail it.
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
            # The request line says the status already.
            "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
        },
    }
