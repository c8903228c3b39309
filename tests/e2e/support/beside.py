"""A process beside the server, with the server's settings and database, that does what a test asks.

    ask(server.environment, make_cohort, "satu")

It starts once for each database and is asked often: starting costs seconds, asking milliseconds. What is asked is a
function of a module; its arguments and its answer go as JSON.
"""

import importlib
import json
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parents[3]
_running: dict[str, subprocess.Popen[str]] = {}


def ask(environment: dict[str, str], act: Callable[..., Any], *words: Any, **more: Any) -> Any:
    """Do `act` there; what it answered. A fault there is a fault here, with its trace."""
    process = _process(environment)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps([act.__module__, act.__name__, words, more]) + "\n")
    process.stdin.flush()
    told = json.loads(process.stdout.readline() or '{"fault": "the process beside the server ended"}')
    assert "fault" not in told, told["fault"]
    return told["answer"]


def _process(environment: dict[str, str]) -> subprocess.Popen[str]:
    database = environment["DATABASE_URL"]
    if database not in _running or _running[database].poll() is not None:
        _running[database] = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.support.beside"],
            cwd=ROOT,
            env={**environment, "LOG_LEVEL": "ERROR"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
    return _running[database]


def stop(environment: dict[str, str]) -> None:
    """End the process; the database may go."""
    process = _running.pop(environment["DATABASE_URL"], None)
    if process is not None:
        process.communicate()


def stop_all() -> None:
    """End every process that is left."""
    for database in list(_running):
        stop({"DATABASE_URL": database})


def serve(asked: TextIO, answers: TextIO) -> None:
    """Line by line: what to do, then what it gave. Nothing stays open between two lines."""
    from django.db import connections

    for line in asked:
        module, name, words, more = json.loads(line)
        try:
            told = {"answer": getattr(importlib.import_module(module), name)(*words, **more)}
        except Exception:
            told = {"fault": traceback.format_exc()}
        connections.close_all()
        answers.write(json.dumps(told, default=str) + "\n")
        answers.flush()


if __name__ == "__main__":
    import django

    # What the acts print goes to the test's own screen, not between the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    django.setup()
    serve(sys.stdin, answers)
