"""Types the queries of the explorer: `python -m tests.pages.queries` (`make queries`)."""

import sys
from pathlib import Path

from tests import node

_CLIENTS = Path(__file__).parents[1] / "clients"


def generate(*options: str) -> str:
    """Write web/src/api/generated.ts; with `--check` fail if that would change it."""
    program = "node_modules/@graphql-codegen/cli/cjs/bin.js"
    return node.run(_CLIENTS, program, "--config", "codegen.ts", *options)


if __name__ == "__main__":
    sys.stdout.write(generate(*sys.argv[1:]))
