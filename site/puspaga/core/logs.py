"""Log lines as JSON, without anything about a person: no address, no query, no posted data, no local values."""

import datetime as dt
import json
import logging
import traceback

KEPT = ("request_id", "method", "route", "status", "ms")


class WithoutRequest(logging.Filter):
    """Takes the request object off every record, and the path's query out of Django's own messages."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass without them."""
        record.__dict__.pop("request", None)
        if record.name.startswith("django") and isinstance(record.args, tuple):
            record.args = tuple(str(value).partition("?")[0] for value in record.args)
        return True


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, logger, message, the kept fields, and the traceback's places without values."""
        moment = dt.datetime.fromtimestamp(record.created, tz=dt.UTC).isoformat(timespec="milliseconds")
        line = {"at": moment, "level": record.levelname, "logger": record.name, "message": record.getMessage()}
        line.update({name: record.__dict__[name] for name in KEPT if name in record.__dict__})
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["places"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(record.exc_info[2])
            ]
        return json.dumps(line, ensure_ascii=False)
