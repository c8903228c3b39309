"""CPU per request of several targets, measured in interleaved rounds."""

import http.client
import statistics
from dataclasses import dataclass, field

from tools.bench.server import Server


@dataclass
class Target:
    """One address to drive: `milliseconds` holds the CPU per request of every round."""

    name: str
    server: Server
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    milliseconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Median CPU milliseconds per request over the rounds."""
        return statistics.median(self.milliseconds)


def drive(target: Target, *, requests: int) -> float:
    """CPU milliseconds per request over `requests` GETs on one kept connection. Raises when one is not 200."""
    link = http.client.HTTPConnection("127.0.0.1", target.server.port, timeout=30)
    before = target.server.cpu()
    for _number in range(requests):
        link.request("GET", target.path, headers={"Accept-Encoding": "br, gzip", **target.headers})
        response = link.getresponse()
        response.read()
        if response.status != 200:
            raise SystemExit(f"{target.path} answered {response.status}.")
    link.close()
    return (target.server.cpu() - before) / requests * 1000


def measure(targets: list[Target], *, rounds: int, requests: int) -> None:
    """Warm every target up, then drive them in turn, `rounds` times."""
    for target in targets:
        drive(target, requests=max(40, requests // 10))
    for _round in range(rounds):
        for target in targets:
            target.milliseconds.append(drive(target, requests=requests))
