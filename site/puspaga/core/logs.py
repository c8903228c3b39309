"""Log lines as JSON, without anything about a person: no address, no query, no posted data, no local values."""

import datetime as dt
import json
import logging
import traceback
from collections.abc import Callable
from typing import Any

KEPT = ("request_id", "method", "route", "status", "ms")

_SILENT = "leaves_no_line"


def leaves_no_line(view: Callable[..., Any]) -> Callable[..., Any]:
    """Marks a view whose visits are not logged: a time between two other lines could tell who paused or left."""
    setattr(view, _SILENT, True)
    return view


def is_silent(view: object) -> bool:
    """True for a view that was marked so."""
    return getattr(view, _SILENT, False)


class WithoutRequest(logging.Filter):
    """Takes the request off every record, and addresses out of Django's own messages: a code may stand in them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass with the request's number and route instead."""
        request = record.__dict__.pop("request", None)
        if not record.name.startswith("django") or not isinstance(record.args, tuple):
            return True
        match = getattr(request, "resolver_match", None)
        route = (match.route if match else "") or "-"
        if request is not None:  # a second handler sees the record without it
            record.request_id = getattr(request, "request_id", "")
        record.args = tuple(without_address(value, route=route) for value in record.args)
        return True


def without_address(value: object, *, route: str) -> object:
    """A part of a log message: the route for a path, the kind for an error (its text may quote what was typed)."""
    if isinstance(value, BaseException):
        return type(value).__name__
    if not isinstance(value, str):
        return value
    return route if value.startswith("/") else value.partition("?")[0]


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
