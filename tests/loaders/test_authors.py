"""Whom "we" means outside quotations: title, publisher, text -> whoever writes, or nobody."""

import pytest

from loaders.pipeline import Pipeline
from loaders.records import Document, Language, MentionKind

NOTICE = (
    "We are closing the free tier of Maplewood. On 3 June we will switch off our old exporter. "
    "Customers of Maplewood need not do a thing."
)
BULLETIN = (
    "Nous fermons la version gratuite de Zopia. Le 3 juin, nous arrêterons notre ancien "
    "exportateur. Les clients de Zopia n'ont rien à faire."
)


@pytest.mark.parametrize(
    ("language", "publisher", "text", "author"),
    [
        ("en", "Maplewood Blog", f"Changes at Maplewood\n\n{NOTICE}", "Maplewood"),
        ("en", None, f"Maplewood simplifies its plans\n\n{NOTICE}", "Maplewood"),
        ("en", "The Harbour Gazette", f"Maplewood simplifies its plans\n\n{NOTICE}", None),
        ("en", None, f"Changes to all our plans\n\n{NOTICE}", None),
        ("fr", "Zopia", f"Du changement chez Zopia\n\n{BULLETIN}", "Zopia"),
        (
            "fr",
            "Zopia",
            "Zopia grandit\n\nOn change. On croyait Zopia à la traîne, on a tort.",
            None,
        ),
        (
            "en",
            "Maplewood",
            "Maplewood grows\n\nMaplewood hired ten people. As we all know, that is not much.",
            None,
        ),
        (
            "en",
            "Maplewood",
            'Maplewood grows\n\nMaplewood hired ten. "We are few, and we know it," a rival joked.',
            None,
        ),
    ],
)
def test_we_is_who_writes(
    language: str, publisher: str | None, text: str, author: str | None
) -> None:
    title = text.partition("\n")[0]
    document = Document("a", "a", text, Language(language), title=title, publisher=publisher)
    (extraction,) = Pipeline().extract([document])
    told = {
        entity.name
        for entity in extraction.entities
        for mention in entity.mentions
        if mention.kind is MentionKind.PRONOUN
        and mention.span.of(document.text).lower() in {"we", "our", "nous", "notre", "on"}
    }
    assert told == ({author} if author else set())
