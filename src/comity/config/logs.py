"""Log lines that carry the id of the request they belong to."""

import json
import logging
import re
from contextvars import ContextVar
from datetime import UTC, datetime

request_id: ContextVar[str] = ContextVar("request_id", default="")

# What a caller may add with `extra=`; everything else on a record is logging's own.
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "request_id", "request"}


# What could end a line, colour it or turn it around; much of what is logged was sent by somebody.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _one_line(words: str) -> str:
    return _CONTROLS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", words)


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _OWN}


class RequestId(logging.Filter):
    """Puts the current request's id on each record; never drops one."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get()
        return True


class HumanFormatter(logging.Formatter):
    """One line for a person: time, level where it matters, words."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).astimezone().strftime("%H:%M:%S")
        level = "" if record.levelno == logging.INFO else f"{record.levelname} "
        line = f"{moment} {level}{_one_line(record.getMessage())}"
        if record.exc_info:
            # Set in, so that no words of an exception pass for a line of their own.
            for each in self.formatException(record.exc_info).splitlines():
                line += f"\n  {_one_line(each)}"
        return line


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message, request id, what was added."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if identifier := getattr(record, "request_id", ""):
            entry["request_id"] = identifier
        entry |= _extra(record)
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        line = json.dumps(entry, ensure_ascii=False, default=str)
        return line.encode(errors="backslashreplace").decode()
