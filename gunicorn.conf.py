"""gunicorn's settings; every value can be set by an environment variable."""

import gc
import os
from typing import Any

pythonpath = "site"
wsgi_app = "puspaga.wsgi:application"
bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
worker_class = "gthread"
# One loaded copy of the code, shared by the workers: halves their memory.
preload_app = os.environ.get("PRELOAD", "1") == "1"
# No second way in: the master is told what to do by signals only.
control_socket_disable = True
timeout = 60
graceful_timeout = 20
max_requests = 20_000
max_requests_jitter = 2_000
# Our own JSON log carries a request id and no personal data; gunicorn's access log would carry addresses.
accesslog = None
errorlog = "-"
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112


def when_ready(_server: Any) -> None:
    """Before the workers part: what is loaded stays shared, because the collector no longer writes into it."""
    gc.collect()
    gc.freeze()


def worker_exit(server: Any, worker: Any) -> None:
    """Page counts that wait in a worker's memory are written before it goes."""
    from puspaga.pages.domain.visits import flush_visits  # the settings are not read yet when this file is

    flush_visits()
