"""How fast the graph is read over HTTP, beside other servers on the same Neo4j: `make bench-api`.

Needs wrk and Node on the PATH, and a Neo4j that is named by GRAPH_API_TEST_NEO4J_URI, _PASSWORD
and _PID, as `tests/neo4j/run.py` starts one. Whatever that holds is lost.
"""

import argparse
import json
import os
import random
import statistics
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.api import graph
from benchmarks.api.contenders import Contender, running
from benchmarks.api.measuring import Load, family, memory, run, wrk
from graph_api.settings import Settings
from graph_api.store.connection import open_store
from loaders.folding import fold

PORTS = {"ours": 4100, "A": 4101, "B": 4102, "C": 4103}
DATA = tempfile.gettempdir()
POOL = 500
CHECKED = 25

Variables = dict[str, Any]
Results = dict[tuple[str, int, str], list[Load]]


def main() -> None:
    options = _options()
    uri = os.environ["GRAPH_API_TEST_NEO4J_URI"]
    password = os.environ.get("GRAPH_API_TEST_NEO4J_PASSWORD", "")
    database = int(os.environ["GRAPH_API_TEST_NEO4J_PID"])
    settings = Settings.model_validate(
        {"neo4j_uri": uri, "neo4j_password": password or None, "data_dir": DATA}
    )
    if not options.keep:
        with open_store(settings) as store:
            graph.write(store, options.entities, options.claims)
    with ExitStack() as stack:
        contenders = [
            stack.enter_context(running(name, PORTS[name], uri, password, options.workers))
            for name in options.contenders.split(",")
        ]
        pools = _pools(contenders[0], settings)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for contender in contenders:
            for query in options.queries:
                _write_bodies(folder, contender, query, pools[query])
        sizes = {query: _check(contenders, query, pools[query]) for query in options.queries}
        idle = {each.name: memory(each.pid) for each in contenders}
        results = _measure(contenders, folder, database, options)
        _report(results, options, sizes)
        for each in contenders:
            print(f"{each.name}: {idle[each.name]} MiB resident before, {memory(each.pid)} after")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contenders", default="ours,A,B,C", help="ours first")
    parser.add_argument("--queries", default=None, help="by name, with commas")
    parser.add_argument("--connections", default="1,16")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--entities", type=int, default=20_000)
    parser.add_argument("--claims", type=int, default=60_000)
    parser.add_argument("--workers", type=int, default=1, help="of ours; the others have one")
    parser.add_argument("--keep", action="store_true", help="measure on the graph that is there")
    options = parser.parse_args()
    known = list(json.loads((Path(__file__).parent / "queries.json").read_text())["ours"])
    options.queries = options.queries.split(";") if options.queries else known
    options.connections = [int(each) for each in options.connections.split(",")]
    return options


def _pools(ours: Contender, settings: Settings) -> dict[str, list[Variables]]:
    """Return for each query the variables that its requests take in turn."""
    rng = random.Random(7)
    with open_store(settings) as store:

        def ask(statement: str) -> list[Any]:
            found = store.driver().execute_query(statement, database_=store.database)
            return [record.values() for record in found.records]

        everybody = [row[0] for row in ask("MATCH (e:Entity) RETURN e.id ORDER BY e.id")]
        investors = ask(
            "MATCH (e:Entity)-[r:INVESTS_IN]->() WITH e, count(r) AS n WHERE n >= 20 "
            "RETURN e.id ORDER BY e.id"
        )
        spoken_of = ask(
            "MATCH (e:Entity)<-[:SUBJECT]-(c) WITH e, count(c) AS n WHERE n >= 50 "
            "RETURN e.id ORDER BY e.id"
        )
    companies = _walk(ours, "companies", "name")
    places = [
        {"page": cursor, "name": fold(name)}
        for cursor, name in companies[: max(60, len(companies) // 20)]
    ]
    trusted = [
        {"page": cursor, "confidence": confidence}
        for cursor, confidence in _walk(ours, "claims", "confidence")[:-1000]
    ]
    return {
        "look-up": [{"id": id_} for id_ in rng.sample(everybody, POOL)],
        "list of 50": rng.choices(
            [{"page": cursor, "name": fold(name)} for cursor, name in companies[:-50]], k=POOL
        ),
        "20 investments": rng.choices([{"id": id_} for (id_,) in investors], k=POOL),
        "three levels": rng.choices(places, k=POOL),
        "50 claims": rng.choices([{"id": id_} for (id_,) in spoken_of], k=POOL),
        "1,000 x 10": rng.choices(trusted, k=POOL),
    }


def _walk(ours: Contender, field: str, value: str) -> list[tuple[str, Any]]:
    """Return cursor and value of everything in a list."""
    query = (
        f"query ($page: String) {{ {field}(first: 1000, after: $page) {{ pageInfo {{ hasNextPage "
        f"endCursor }} edges {{ cursor node {{ {value} }} }} }} }}"
    )
    asking = Contender(ours.name, ours.url, {"walk": query}, ours.pid)
    found: list[tuple[str, Any]] = []
    page = None
    while True:
        part = asking.ask("walk", {"page": page})[field]
        found += [(edge["cursor"], edge["node"][value]) for edge in part["edges"]]
        if not part["pageInfo"]["hasNextPage"]:
            return found
        page = part["pageInfo"]["endCursor"]


def _bodies(folder: Path, contender: Contender, query: str) -> Path:
    return folder / f"{contender.name} {query}"


def _write_bodies(
    folder: Path, contender: Contender, query: str, pool: Iterable[Variables]
) -> None:
    lines = (contender.body(query, variables) for variables in pool)
    _bodies(folder, contender, query).write_bytes(b"\n".join(lines) + b"\n")


def _check(contenders: Sequence[Contender], query: str, pool: Sequence[Variables]) -> float:
    """Hold that all answers say the same; return how many values an answer has."""
    sizes = []
    for variables in pool[:CHECKED]:
        answers = {each.name: _leaves(each.ask(query, variables)) for each in contenders}
        first, *others = answers.items()
        sizes.append(len(first[1]))
        for name, leaves in others:
            if leaves != first[1]:
                differing = sorted(set(leaves) ^ set(first[1]))[:6]
                raise SystemExit(f"{query}: {name} differs from {first[0]}: {differing}")
    return statistics.median(sizes)


def _leaves(value: Any) -> list[str]:
    """Return every value of an answer, sorted: however it is nested, named and spelt."""
    if isinstance(value, dict):
        return sorted(leaf for each in value.values() for leaf in _leaves(each))
    if isinstance(value, list):
        return sorted(leaf for each in value for leaf in _leaves(each))
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON writers differ
    return [] if value is None else [str(value).casefold()]


def _measure(
    contenders: Sequence[Contender], folder: Path, database: int, options: argparse.Namespace
) -> Results:
    results: Results = {}
    for query in options.queries:
        for each in contenders:
            wrk(each.url, _bodies(folder, each, query), 8, 4)
    for _ in range(options.rounds):
        for query in options.queries:
            for connections in options.connections:
                for each in contenders:
                    bodies = _bodies(folder, each, query)
                    server = family(each.pid)
                    load = run(each.url, bodies, connections, options.seconds, server, database)
                    results.setdefault((query, connections, each.name), []).append(load)
    return results


def _report(results: Results, options: argparse.Namespace, sizes: dict[str, float]) -> None:
    names = options.contenders.split(",")
    ratios = "".join(f" {name} / ours |" for name in names if name != "ours")
    print(f"| query | values | conns | CPU ms: server + database | {ratios} req/s | p99 ms |")
    print("| --- | --- | --- | --- |" + " --- |" * (len(names) - 1) + " --- | --- |")
    for query in options.queries:
        for connections in options.connections:
            row = {name: results[query, connections, name] for name in names}
            cells = [query, f"{sizes[query]:g}", str(connections)]
            cells.append("; ".join(f"{name} {_cpu(loads)}" for name, loads in row.items()))
            ours = _median(row["ours"], "cpu")
            cells += [f"{_median(row[n], 'cpu') / ours:.2f}" for n in names if n != "ours"]
            cells.append("; ".join(f"{n} {_median(row[n], 'per_second'):.0f}" for n in names))
            cells.append("; ".join(f"{n} {_median(row[n], 'p99'):.1f}" for n in names))
            print(f"| {' | '.join(cells)} |")
    if errors := sum(load.errors for loads in results.values() for load in loads):
        print(f"\n{errors} errors")


def _median(loads: Sequence[Load], what: str) -> float:
    return statistics.median(getattr(load, what) for load in loads)


def _cpu(loads: Sequence[Load]) -> str:
    total = [load.cpu for load in loads]
    spread = (max(total) - min(total)) / statistics.median(total)
    return f"{_median(loads, 'server'):.2f} + {_median(loads, 'database'):.2f} (±{spread / 2:.0%})"


if __name__ == "__main__":
    main()
