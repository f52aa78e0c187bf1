"""Tells who dropped their integration with something, since when, and in whose words.

The client `news_graph` is generated and typed:

    graph-api schema > schema.graphql
    ariadne-codegen
    python who_dropped.py http://127.0.0.1:8000/graphql Twitter
"""

import asyncio
import sys

from news_graph import Client


async def main(url: str, name: str) -> None:
    """Print a paragraph for each."""
    async with Client(url) as client:
        found = await client.who_dropped(name)
    for entity in found.entities.edges:
        for edge in entity.node.dropped_by.edges:
            since = f" ({edge.first_date})" if edge.first_date else ""
            print(f"{edge.node.name} [{edge.status.value.lower()}{since}]")
            for claim in edge.claims.edges:
                print(f"  “{claim.node.evidence.text}”")
                print(f"  {claim.node.article.publisher or claim.node.article.title}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
