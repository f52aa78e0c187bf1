"""Runs a command beside a real Neo4j: `run.py .venv/bin/pytest -m "store or api"`.

The jars come from Maven once, into `.cache/neo4j`. The server listens on random loopback ports
with a random password, lives in a temporary folder, and is stopped whatever happens. The command
finds it in GRAPH_API_TEST_NEO4J_URI, _PASSWORD and _PID.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "neo4j"
START_SECONDS = 120
CONFIGURATION = """\
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.default_listen_address=127.0.0.1
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
"""


def main() -> int:
    """Run the command and return its exit code; without Maven or Java skip, or fail in CI."""
    if missing := [tool for tool in ("mvn", "java") if not shutil.which(tool)]:
        _say(f"no tests on real Neo4j: {' and '.join(missing)} not installed")
        return 1 if os.environ.get("CI") == "true" else 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    jars = _jars()
    with (
        tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True) as home,
        _server(jars, Path(home)) as environment,
    ):
        return subprocess.run(sys.argv[1:], env=os.environ | environment, check=False).returncode


def _jars() -> Path:
    """Fetch the jars that `pom.xml` names, if that was not done yet."""
    wanted = (HERE / "pom.xml").read_text(encoding="utf-8")
    have = CACHE / "pom.xml"
    if not have.exists() or have.read_text(encoding="utf-8") != wanted:
        _say("fetching Neo4j with Maven, about 115 MB")
        shutil.rmtree(CACHE, ignore_errors=True)
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime"]
        target = f"-DoutputDirectory={CACHE / 'lib'}"
        subprocess.run(["mvn", "-B", "-q", "-f", HERE / "pom.xml", *copy, target], check=True)
        have.write_text(wanted, encoding="utf-8")
    return CACHE / "lib"


@contextmanager
def _server(jars: Path, home: Path) -> Iterator[dict[str, str]]:
    """Start Neo4j in `home`, wait until it answers, and stop it in the end."""
    bolt, http = _free_ports()
    config = home / "conf" / "neo4j.conf"
    config.parent.mkdir()
    config.write_text(CONFIGURATION.format(bolt=bolt, http=http), encoding="utf-8")
    opened = [
        f"--add-opens=java.base/{name}=ALL-UNNAMED"
        for name in ("java.nio", "java.io", "sun.nio.ch")
    ]
    folders = [f"--home-dir={home}", f"--config-dir={config.parent}"]
    entry = ["-cp", f"{jars}/*", "org.neo4j.server.CommunityEntryPoint"]
    log = home / "console.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            ["java", "-Xmx1g", *opened, *entry, *folders],
            stdout=output,
            stderr=output,
            start_new_session=True,  # Ctrl-C ends the command first
        )
        try:
            uri, password = f"bolt://127.0.0.1:{bolt}", secrets.token_urlsafe(16)
            _set_password(server, log, uri, password)
            yield {
                "GRAPH_API_TEST_NEO4J_URI": uri,
                "GRAPH_API_TEST_NEO4J_PASSWORD": password,
                "GRAPH_API_TEST_NEO4J_PID": str(server.pid),
            }
        finally:
            server.terminate()
            try:
                server.wait(30)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _set_password(server: subprocess.Popen[bytes], log: Path, uri: str, password: str) -> None:
    """Wait until the server answers, and give its user a password of our own."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with (
                neo4j.GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver,
                driver.session(database="system") as session,
            ):
                session.run(
                    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=password
                ).consume()
        except (DriverError, Neo4jError) as error:
            if server.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"Neo4j did not start: {error}\n{log.read_text(errors='replace')[-3000:]}")
            time.sleep(0.3)
        else:
            return


def _free_ports() -> tuple[int, int]:
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as other,
    ):
        return one.getsockname()[1], other.getsockname()[1]


def _say(message: str) -> None:
    sys.stderr.write(f"{message}\n")


if __name__ == "__main__":
    sys.exit(main())
