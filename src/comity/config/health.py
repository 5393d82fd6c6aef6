"""Whether this process is alive, and whether it can serve people; for whoever watches it."""

import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryFile

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from comity.jobs.models import Worker

WORKER_SEEN_WITHIN = timedelta(seconds=90)
logger = logging.getLogger(__name__)


@login_not_required
@never_cache
@require_safe
def alive(_request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "ok"})


@login_not_required
@never_cache
@require_safe
def ready(_request: HttpRequest) -> JsonResponse:
    """Each thing the tool needs: 'ok', or what is wrong with it; 503 when one is wrong."""
    parts = {name: _state(part) for name, part in PARTS.items()}
    fine = all(state == "ok" for state in parts.values())
    return JsonResponse(
        {"status": "ok" if fine else "not ready", **parts}, status=200 if fine else 503
    )


def _state(part: Callable[[], str]) -> str:
    try:
        return part()
    except (DatabaseError, OSError) as error:
        # The reason goes to the log: it may name hosts, and this page is open to everybody.
        logger.warning("readyz: %s", error)
        return "does not answer"


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(waiting)} waiting" if waiting else "ok"


def _storage() -> str:
    with TemporaryFile(dir=Path(settings.MEDIA_ROOT)):
        return "ok"


def _worker() -> str:
    since = timezone.now() - WORKER_SEEN_WITHIN
    return "ok" if Worker.objects.filter(seen_at__gte=since).exists() else "not seen"


PARTS = {
    "database": _database,
    "migrations": _migrations,
    "storage": _storage,
    "worker": _worker,
}
