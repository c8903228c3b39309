"""The site with one protection taken away, to prove that a test would notice."""

import contextlib
import http.client
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextlib.contextmanager
def without_no_store(port: int) -> Iterator[str]:
    """An address that answers like the site on `port`, but lets the browser keep pages."""

    class Handler(BaseHTTPRequestHandler):
        """Passes requests on and drops Cache-Control."""

        def pass_on(self) -> None:
            """One request to the real site."""
            size = int(self.headers.get("Content-Length") or 0)
            link = http.client.HTTPConnection("127.0.0.1", port)
            link.request(self.command, self.path, body=self.rfile.read(size), headers=dict(self.headers))
            answer = link.getresponse()
            body = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {"cache-control", "transfer-encoding", "connection", "content-length"}:
                    self.send_header(name, value)
            self.send_header("Cache-Control", "private, max-age=600")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            link.close()

        do_GET = do_POST = do_HEAD = pass_on  # noqa: N815

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://localhost:{running.server_address[1]}"
        running.shutdown()
