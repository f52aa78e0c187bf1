"""Writes every claim as a line of CSV, with the words that state it.

python export_claims.py http://127.0.0.1:8000/graphql > claims.csv
"""

import csv
import sys
from collections.abc import Iterator
from typing import Any

from gql import Client, gql
from gql.transport.httpx import HTTPXTransport

CLAIMS = gql("""
query Claims($after: String) {
  claims(first: 100, after: $after) {
    edges { node {
      subject { name }
      predicate
      object { name }
      status
      polarity
      date
      article { title }
      evidence { text }
    } }
    pageInfo { hasNextPage endCursor }
  }
}
""")
COLUMNS = ("subject", "predicate", "object", "status", "polarity", "date", "article", "quote")


def claims(url: str) -> Iterator[dict[str, Any]]:
    """Yield all claims, page by page."""
    with Client(transport=HTTPXTransport(url=url), fetch_schema_from_transport=True) as session:
        after = None
        while True:
            CLAIMS.variable_values = {"after": after}
            page = session.execute(CLAIMS)["claims"]
            yield from (edge["node"] for edge in page["edges"])
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                return


def row(claim: dict[str, Any]) -> tuple[str | None, ...]:
    """Return a claim as the columns have it."""
    return (
        claim["subject"]["name"],
        claim["predicate"],
        claim["object"]["name"],
        claim["status"],
        claim["polarity"],
        claim["date"],
        claim["article"]["title"],
        claim["evidence"]["text"],
    )


def main(url: str) -> None:
    """Write the table to standard output."""
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(map(row, claims(url)))


if __name__ == "__main__":
    main(sys.argv[1])
