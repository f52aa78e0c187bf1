"""Made-up articles for what the bundled ones lack: contradictions, many claims, odd titles."""

from loaders.records import Document, Language
from schema.ontology import Polarity, Status
from tests.api.news import MICROSOFT, MUSK, OPENAI, TWITTER, Stated, extraction
from tests.api.news import NEWS as PLAIN

DENIED = extraction(
    Document(
        id="denied",
        source="denied.txt",
        text="Microsoft has put no money into OpenAI. "
        "Musk denied that Microsoft had invested in OpenAI. "
        "Microsoft has not sued Twitter.",
        language=Language.ENGLISH,
        title='=HYPERLINK("http://127.0.0.1:9/", "Denied, again")',
        published="2023-05-03",
        publisher="Le Café du matin",
    ),
    [MICROSOFT, OPENAI, MUSK, TWITTER],
    [
        Stated(
            "Microsoft",
            "INVESTS_IN",
            "OpenAI",
            "put",
            "Microsoft has put no money into OpenAI.",
            polarity=Polarity.NEGATED,
        ),
        Stated(
            "Microsoft",
            "INVESTS_IN",
            "OpenAI",
            "invested",
            "Musk denied that Microsoft had invested in OpenAI.",
            status=Status.DENIED,
            speaker="Musk",
        ),
        Stated(
            "Microsoft",
            "SUES",
            "Twitter",
            "sued",
            "Microsoft has not sued Twitter.",
            polarity=Polarity.NEGATED,
            date="--04-25",
        ),
    ],
)
_SUITS = [f"Suit {number}: Twitter sued Microsoft once more." for number in range(1, 26)]
SUITS = extraction(
    Document(
        id="suits",
        source="suits.txt",
        text=" ".join(_SUITS),
        language=Language.ENGLISH,
        title="A year of suits",
        published="2023-12-31",
        publisher="The Wire",
        url="https://example.org/suits",
    ),
    [MICROSOFT, TWITTER],
    [Stated("Twitter", "SUES", "Microsoft", "sued", sentence) for sentence in _SUITS],
)
SHORT = extraction(
    Document(
        id="short",
        source="short.txt",
        text="Nobody kept this line. Musk runs Twitter.",
        language=Language.ENGLISH,
        title="Only quotes are left",
    ),
    [MUSK, TWITTER],
    [Stated("Musk", "LEADS", "Twitter", "runs", "Musk runs Twitter.")],
)
NEWS = (*PLAIN, DENIED, SUITS)
NOT_KEPT = (SHORT,)
