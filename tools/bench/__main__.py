"""Runs every measurement and prints the gates; ends with 1 when one fails.

    python -m tools.bench [--rounds 5] [--requests 1200] [--no-browser]
BENCH_PLANT=sleep|queries|weight makes the server worse on purpose.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from tools import prepare
from tools.bench import gates, learning
from tools.bench.cpu import Target, measure
from tools.bench.gates import Gate
from tools.bench.learners import learners
from tools.bench.server import Server, serve, workspace

PAGES = {
    "beranda": "/",
    "keluarga": "/keluarga/",
    "topik": "/keluarga/remaja/",
    "artikel": "/keluarga/remaja/saat-remaja-mulai-diam/",
    "halaman keterangan": "/tentang/",
    "layanan": "/bantuan/",
    "satu layanan": "/bantuan/nomor-129/",
    "peta rujukan": "/bantuan/peta-rujukan/",
    "artikel Inggris": "/en/keluarga/remaja/saat-remaja-mulai-diam/",
}
# A query string is never served from the cache.
UNCACHED = "?segar=1"
# Two who warm the learning side up, one who is counted, one whose scenes are weighed, and one warming round of three.
LEARNERS = 7


def query_gates(server: Server) -> list[Gate]:
    """SQL of every page type, uncached and from the cache: the most that one of several requests needed.

    Each worker reads the site's fixed places once per site version; that first request of a worker is not counted.
    """
    found = []
    for name, path in PAGES.items():
        fresh = warm([server.get(f"{path}{UNCACHED}&{number}", **{"X-Bench": "1"}) for number in range(24)])
        cached = warm([server.get(path, **{"X-Bench": "1"}) for _number in range(24)])
        found.append(Gate(f"SQL uncached: {name}", most(fresh, "X-Bench-SQL"), gates.UNCACHED_QUERIES))
        found.append(Gate(f"SQL from cache: {name}", most(cached, "X-Bench-SQL"), gates.CACHED_QUERIES))
        found.append(Gate(f"writes on GET: {name}", most(fresh + cached, "X-Bench-Writes"), 0))
    return found


def warm(responses: list[Any]) -> list[Any]:
    """The responses without the first of each worker; that one may come late, and the page may still be new to the cache."""
    seen: dict[str, int] = {}
    for number, response in enumerate(responses):
        seen.setdefault(response.headers["X-Bench-Worker"], number)
    return [response for number, response in enumerate(responses) if number not in seen.values()]


def most(responses: list[Any], header: str) -> int:
    """The largest count that a header of the responses names."""
    return max(int(response.headers[header]) for response in responses)


def cpu_gates(server: Server, trivial: Server, options: argparse.Namespace) -> tuple[list[Gate], list[Target]]:
    """CPU per request as ratios to T, interleaved."""
    base = Target("T", trivial, "/")
    cached = [Target(f"cached {name}", server, PAGES[name]) for name in ("beranda", "artikel", "layanan")]
    fresh = [Target(f"uncached {name}", server, PAGES[name] + UNCACHED) for name in ("beranda", "artikel", "layanan")]
    measure([base, *cached], rounds=options.rounds, requests=options.requests)
    measure(fresh, rounds=options.rounds, requests=max(20, options.requests // 10))
    found = [Gate(f"CPU {target.name} / T", target.median / base.median, gates.CACHED_RATIO, "x T") for target in cached]
    found += [Gate(f"CPU {target.name} / T (reported)", target.median / base.median, 60, "x T") for target in fresh]
    return found, [base, *cached, *fresh]


def weight_gates(server: Server) -> tuple[list[Gate], list[Any]]:
    """Transfer in Chromium."""
    from tools.bench.weights import weigh  # the browser library is only needed here

    base = f"http://localhost:{server.port}"
    first, second = weigh(base, list(PAGES.values()), second=("/keluarga/remaja/", PAGES["artikel"]))
    found = []
    for weight in first:
        found.append(Gate(f"first visit {weight.path}", weight.kilobytes, gates.ARTICLE_KB, "KB"))
        found.append(Gate(f"requests {weight.path}", weight.requests, gates.ARTICLE_REQUESTS))
        found.append(Gate(f"requests to another origin {weight.path}", len(weight.foreign), 0))
    found.append(Gate("second page", second.kilobytes, gates.SECOND_KB, "KB"))
    found.append(Gate("requests of a second page", second.requests, gates.SECOND_REQUESTS))
    return found, [vars(weight) for weight in (*first, second)]


def learning_gates(server: Server, trivial: Server, options: argparse.Namespace) -> tuple[list[Gate], dict[str, Any]]:
    """The learning side: SQL, CPU as ratios to T of the same minutes, and weights."""
    bench = learning.Bench(server, learners(bench_environment(server.environment), LEARNERS + 3 * options.rounds))
    browser, base = bench.count(), Target("T", trivial, "/")
    measure([base], rounds=1, requests=options.requests)
    bench.measure(options.rounds)
    measure([base], rounds=1, requests=options.requests)
    found = learning.query_gates(browser) + learning.cpu_gates(bench.cpu, base.median)
    raw: dict[str, Any] = {"cpu_ms": {**bench.cpu, "T": base.milliseconds}, "sql": browser.sql, "writes": browser.writes}
    if not options.no_browser:
        weights, raw["weights"] = learning.weigh_learning(bench, browser)
        found += weights
    return found, raw


def memory_gate(environment: dict[str, str]) -> Gate:
    """PSS of a server of its own after 200 requests: public pages, kept and made anew, and cards of somebody signed in."""
    made = learners(bench_environment(environment), 1)
    own = {"Cookie": f"sessionid={made['sessions'][0]}"}
    public, cards = list(PAGES.values()), ["/saya/", *made["cards"]]
    with serve("puspaga.wsgi:application", environment=bench_environment(environment)) as server:
        for number in range(200):
            path = public[number % len(public)]
            kept, anew, card = (path, {}), (path + UNCACHED, {}), (cards[number % len(cards)], own)
            asked, headers = (kept, anew, card)[number % 3]
            if server.get(asked, **headers).status != 200:
                raise SystemExit(f"Not shown: {asked}")
        return Gate("PSS of master and workers after 200 mixed requests", server.pss(), gates.PSS_MIB, "MiB")


def bench_environment(environment: dict[str, str]) -> dict[str, str]:
    """Production settings with the query counter, static files collected once and hashed."""
    return {**environment, "DJANGO_SETTINGS_MODULE": "tools.bench.settings", "LOG_LEVEL": "WARNING"}


def collect_static(environment: dict[str, str]) -> None:
    """Hashed and compressed static files for the measured server."""
    import subprocess

    command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(command, check=True, cwd=prepare.ROOT, env=bench_environment(environment))


def main() -> int:
    """Measure, write var/bench/result.json, print, and say whether all gates hold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=1200)
    parser.add_argument("--no-browser", action="store_true")
    options = parser.parse_args()
    environment = workspace("server")
    collect_static(environment)
    raw: dict[str, Any] = {"at": time.strftime("%Y-%m-%dT%H:%M:%S"), "plant": os.environ.get("BENCH_PLANT", "")}
    all_gates = [cold_start(environment), memory_gate(environment)]
    with (
        serve("puspaga.wsgi:application", environment=bench_environment(environment)) as server,
        serve("tools.bench.trivial:application", environment=environment) as trivial,
    ):
        all_gates += query_gates(server)
        found, targets = cpu_gates(server, trivial, options)
        all_gates += found
        server.environment = environment
        found, raw["learning"] = learning_gates(server, trivial, options)
        all_gates += found
        raw["cpu_ms"] = {target.name: target.milliseconds for target in targets}
        all_gates.append(Gate("PSS after everything above (reported)", server.pss(), gates.PSS_LATE_MIB, "MiB"))
        if not options.no_browser:
            found, raw["weights"] = weight_gates(server)
            all_gates += found
    raw["gates"] = [vars(gate) for gate in all_gates]
    Path(prepare.VAR / "bench" / "result.json").write_text(json.dumps(raw, indent=1))
    print("\n".join(gate.line() for gate in all_gates))
    return 0 if all(gate.holds for gate in all_gates) else 1


def cold_start(environment: dict[str, str]) -> Gate:
    """Seconds from starting the server to its first page, median of three starts on a warm disk."""
    starts = []
    for _number in range(3):
        with serve("puspaga.wsgi:application", environment=bench_environment(environment)) as server:
            starts.append(server.cold_start)
    return Gate("cold start to the first page", sorted(starts)[1], gates.COLD_START_SECONDS, "s")


if __name__ == "__main__":
    sys.exit(main())
