"""A graph that keeps only the sentences that claims quote."""

from collections.abc import Iterator

import httpx
import pytest

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import Store, open_store
from tests.api.news import ADS
from tests.api.server import running

pytestmark = pytest.mark.api


@pytest.fixture
def url(store: Store, store_settings: Settings) -> Iterator[str]:
    settings = store_settings.model_copy(update={"store_text": "quotes"})
    with open_store(settings) as quotes:
        quotes.writer("tests").write([ADS])
    with running(create_app(store_settings)) as url:
        yield url


def test_quotes_without_texts(url: str) -> None:
    query = """{ article(id: "ads") { text
        mentions(first: 1) { edges { node { name } spans { start text } } }
        claims(first: 1) { edges { node { evidence { text before trigger { text } } } } } } }"""
    answer = httpx.post(f"{url}/graphql", json={"query": query}, timeout=60).json()
    assert answer == {
        "data": {
            "article": {
                "text": None,
                "mentions": {
                    "edges": [
                        {
                            "node": {"name": "Microsoft"},
                            "spans": [
                                {"start": mention.span.start, "text": None}
                                for mention in ADS.entities[0].mentions
                            ],
                        }
                    ]
                },
                "claims": {
                    "edges": [
                        {
                            "node": {
                                "evidence": {
                                    "text": "🚀 Dès mardi, Microsoft retire Twitter de sa régie.",
                                    "before": None,
                                    "trigger": {"text": "retire"},
                                }
                            }
                        }
                    ]
                },
            }
        }
    }
