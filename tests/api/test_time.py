"""Timelines, contradictions and the graph of an earlier day, on articles of several years."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from graph_api.store.connection import Store
from loaders.records import Document, Extraction, Language
from schema.ontology import Polarity, Status
from tests.api.conftest import Ask
from tests.api.news import NEWS, Named, Stated, extraction

pytestmark = pytest.mark.api

ACME, BETA, GAMMA = (Named((name,), "Company") for name in ("Acme", "Beta", "Gamma"))
IDS = {"Acme": ACME.id, "Beta": BETA.id, "Gamma": GAMMA.id}
ENDED, DENIED, PLANNED = Status.ENDED, Status.DENIED, Status.PLANNED


def article(id_: str, published: str | None, *stated: Stated) -> Extraction:
    text = " ".join(each.sentence for each in stated)
    document = Document(id=id_, source=id_, text=text, language=Language.ENGLISH,
                        published=published, publisher="The Wire")  # fmt: skip
    return extraction(document, [ACME, BETA, GAMMA], stated)


def claim(sentence: str, predicate: str, confidence: float, **details: Any) -> Stated:
    """Words of the sentence: subject, trigger, any others, object."""
    subject, trigger, *_, object_ = sentence.rstrip(".").split()
    return Stated(subject, predicate, object_, trigger, sentence, confidence=confidence, **details)


ARTICLES = [
    article(
        "spring", "2022-03-01",
        claim("Acme owns Beta.", "OWNS", 0.9),
        claim("Acme funded Gamma.", "INVESTS_IN", 0.8, date="2021-05"),
        claim("Gamma integrates Beta.", "INTEGRATES", 0.8, date="2022-02"),
        claim("Beta sues Gamma.", "SUES", 0.7, date="2022"),
    ),
    article(
        "summer", "2022-06-10T08:00:00Z",
        claim("Acme lost Beta.", "OWNS", 0.8, status=ENDED),
        claim("Acme disowns Beta.", "OWNS", 0.7, polarity=Polarity.NEGATED),
        claim("Gamma dropped Beta.", "INTEGRATES", 0.9, status=ENDED, date="2022"),
        claim("Acme plans Gamma.", "INVESTS_IN", 0.95, status=PLANNED, date="2022-12-01"),
    ),
    article(
        "winter", "2023-01-05",
        claim("Acme keeps Beta.", "OWNS", 0.6),
        claim("Acme denies Beta.", "OWNS", 0.5, status=DENIED),
        claim("Gamma resumes Beta.", "INTEGRATES", 0.4, date="2023"),
        claim("Gamma denies about Beta.", "INTEGRATES", 0.3, status=DENIED,
              polarity=Polarity.NEGATED),
    ),
    article(
        "undated", None,
        claim("Beta suing Gamma.", "SUES", 0.9, date="--04-25"),
        claim("Acme refused Gamma.", "INVESTS_IN", 0.4, status=ENDED),
        claim("Acme backs Gamma.", "INVESTS_IN", 0.5),
    ),
]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def articles(news: None, engine: Store) -> Iterator[None]:
    engine.writer("tests").write(ARTICLES)
    yield
    engine.writer("tests").delete_articles([each.document.id for each in ARTICLES])


def nodes(connection: dict[str, Any]) -> list[Any]:
    return [edge["node"] for edge in connection["edges"]]


TIMELINES = [
    # entity, other arguments, date and words of the claims in order
    ("Beta", "", ["2022 Beta sues Gamma.", "2022 Gamma dropped Beta.",
                  "2022-02 Gamma integrates Beta.", "2023 Gamma resumes Beta."]),
    ("Acme", "", ["2021-05 Acme funded Gamma.", "2022-12-01 Acme plans Gamma."]),
    ("Beta", ', from: "2022-02"', ["2022 Beta sues Gamma.", "2022 Gamma dropped Beta.",
                                   "2022-02 Gamma integrates Beta.", "2023 Gamma resumes Beta."]),
    ("Beta", ', from: "2022-03"', ["2022 Beta sues Gamma.", "2022 Gamma dropped Beta.",
                                   "2023 Gamma resumes Beta."]),
    ("Beta", ', to: "2022-02-10"', ["2022 Beta sues Gamma.", "2022 Gamma dropped Beta.",
                                    "2022-02 Gamma integrates Beta."]),
    ("Beta", ', from: "2023", to: "2024"', ["2023 Gamma resumes Beta."]),
    ("Acme", ', from: null, to: "2022-11"', ["2021-05 Acme funded Gamma."]),
]  # fmt: skip


@pytest.mark.parametrize(("entity", "arguments", "expected"), TIMELINES)
def test_timelines(ask: Ask, entity: str, arguments: str, expected: list[str]) -> None:
    query = f"""query ($id: ID!) {{ timeline(entity: $id {arguments}) {{ totalCount
        edges {{ node {{ id date evidence {{ text }} article {{ id }} }} }} }} }}"""
    found = ask(query, id=IDS[entity])["timeline"]
    shown = [(node["date"], node["evidence"]["text"]) for node in nodes(found)]
    assert [date for date, _ in shown] == sorted(date for date, _ in shown)
    assert sorted(f"{date} {text}" for date, text in shown) == sorted(expected)
    assert found["totalCount"] == len(expected)


def test_the_timeline_of_nobody(ask: Ask) -> None:
    query = '{ timeline(entity: "x") { totalCount edges { cursor } } }'
    assert ask(query) == {"timeline": {"totalCount": 0, "edges": []}}


CONTRADICTIONS = [
    # arguments, kind, claim, counterclaim; in this order but for equal ones
    ("", [
        ("NEGATED", "Acme owns Beta.", "Acme disowns Beta."),  # .7
        ("ENDED", "Acme keeps Beta.", "Acme lost Beta."),  # .6
        ("NEGATED", "Acme keeps Beta.", "Acme disowns Beta."),  # .6
        ("DENIED", "Acme keeps Beta.", "Acme denies Beta."),  # .5
        ("DENIED", "Acme owns Beta.", "Acme denies Beta."),  # .5
        ("ENDED", "Gamma resumes Beta.", "Gamma dropped Beta."),  # .4
    ]),
    ("predicate: [INTEGRATES]", [("ENDED", "Gamma resumes Beta.", "Gamma dropped Beta.")]),
    ("predicate: []", []),
    (f'entity: "{GAMMA.id}"', [("ENDED", "Gamma resumes Beta.", "Gamma dropped Beta.")]),
    (f'entity: "{GAMMA.id}", predicate: [OWNS]', []),
    ('entity: "nobody"', []),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "expected"), CONTRADICTIONS)
def test_contradictions(ask: Ask, arguments: str, expected: list[tuple[str, ...]]) -> None:
    found = ask(
        f"""{{ contradictions(first: 50, {arguments}) {{ totalCount edges {{ node {{ kind
        claim {{ confidence evidence {{ text }} }}
        counterclaim {{ confidence evidence {{ text }} }} }} }} }} }}"""
    )["contradictions"]
    pairs = nodes(found)
    shown = [
        (each["kind"], *(each[side]["evidence"]["text"] for side in ("claim", "counterclaim")))
        for each in pairs
    ]
    weaker = [min(each[side]["confidence"] for side in ("claim", "counterclaim")) for each in pairs]
    assert weaker == sorted(weaker, reverse=True)
    assert sorted(shown) == sorted(expected)
    assert found["totalCount"] == len(expected)


def test_every_field_of_a_contradiction(ask: Ask) -> None:
    query = """query ($after: String) { contradictions(first: 1, after: $after) {
        __typename pageInfo { hasNextPage endCursor } edges { __typename cursor node { __typename
        k: kind claim { article { id } } c: counterclaim { __typename article { id } } } } } }"""
    found, after = [], None
    while True:
        page = ask(query, after=after)["contradictions"]
        found += page["edges"]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert len({edge["cursor"] for edge in found}) == len(found) == 6
    assert found[0]["node"] == {
        "__typename": "Contradiction",
        "k": "NEGATED",
        "claim": {"article": {"id": "spring"}},
        "c": {"__typename": "Claim", "article": {"id": "summer"}},
    }


THEN = """query ($asOf: String, $Acme: ID!, $Beta: ID!, $Gamma: ID!) {
    acme: entity(id: $Acme, asOf: $asOf) { ...All }
    beta: entity(id: $Beta, asOf: $asOf) { ...All }
    gamma: entity(id: $Gamma, asOf: $asOf) { ...All }
    claims(asOf: $asOf, filter: {article: {publisher: {eq: "The Wire"}}}) {
      totalCount edges { cursor node { id subject { investsIn { totalCount } } } } }
    articles(asOf: $asOf) { totalCount edges { node { id claims { totalCount } } } }
    companies(asOf: $asOf) { totalCount edges { node { id
      surest: relations(filter: {confidence: {gt: 0.85}}, orderBy: [{field: STATUS}]) {
        edges { status node { id } } } } } }
    timeline(entity: $Beta, asOf: $asOf) { edges { node { id } } }
    contradictions(asOf: $asOf) { totalCount edges { node { kind claim { id } } } }
}
fragment All on Entity {
    relations(first: 50) { totalCount edges { predicate direction status firstDate lastDate
      confidence node { id claims { totalCount } } claims { totalCount edges { node { id date } } }
    } pageInfo { hasNextPage endCursor } }
    owns(status: [ASSERTED]) { totalCount edges { status } }
    integrates { totalCount edges { status lastDate } }
    claims { totalCount edges { node { id article { id } } } }
    articles { totalCount edges { node { id } } }
}"""
COUNTED_THEN = """query ($asOf: String) {
    counts: claimCounts(by: [STATUS, POLARITY], asOf: $asOf) { status polarity count }
    months: claimCounts(by: [MONTH], asOf: $asOf, filter: {status: [ENDED]}) { month count }
    all: claimCounts(by: [], asOf: $asOf) { count }
    tied: topEntities(asOf: $asOf) { count node { id claims { totalCount } } }
    claimed: topEntities(by: CLAIMS, types: [COMPANY, PERSON], asOf: $asOf) { count node { id } }
    mentioned: topEntities(by: ARTICLES, asOf: $asOf) { count node { id } }
    hits: search(text: "Acme denies Gamma", asOf: $asOf) { node { ... on Node { id } } }
    suggest(prefix: "be", asOf: $asOf) { id relations { totalCount } }
    missing: suggest(prefix: "micro", asOf: $asOf, types: [COMPANY]) { id }
}"""
DRAWN_THEN = """query ($asOf: String, $Acme: ID!, $Beta: ID!, $Gamma: ID!) {
    around: neighbourhood(of: $Acme, asOf: $asOf) { ...Drawn }
    far: neighbourhood(of: $Acme, depth: 3, limit: 2, asOf: $asOf) { ...Drawn }
    ended: neighbourhood(of: $Beta, depth: 2, status: [ENDED, PLANNED], asOf: $asOf) { ...Drawn }
    ways: paths(from: $Acme, to: $Gamma, asOf: $asOf) { length ...Way }
    owning: paths(from: $Acme, to: $Gamma, types: [OWNS, SUES], asOf: $asOf) { ...Way }
    way: shortestPath(from: $Acme, to: $Gamma, status: [ASSERTED], asOf: $asOf) { ...Way }
}
fragment Drawn on Neighbourhood { hasMore nodes { id claims { totalCount } } links { ...Tie } }
fragment Way on Path { nodes { id } links { ...Tie } }
fragment Tie on Link { id source target predicate status firstDate lastDate confidence claimCount
    claims { totalCount edges { node { id } } } }"""

DAYS = [
    # day, articles that were there by then
    ("2022-03-01", ["spring"]),
    ("2022-06-09", ["spring"]),
    ("2022-06-10", ["spring", "summer"]),
    ("2022-06", ["spring", "summer"]),
    ("2022", ["spring", "summer"]),
    ("2023-01-05", ["spring", "summer", "winter"]),
]


@pytest.mark.parametrize(("day", "told"), DAYS)
def test_the_graph_of_an_earlier_day(ask: Ask, engine: Store, day: str, told: list[str]) -> None:
    """It is the graph of the articles there were; the cursors aside, which are of other lists."""
    then = all_of(ask, day)
    others = [each for each in (*NEWS, *ARTICLES) if each.document.id not in told]
    writer = engine.writer("tests")
    try:
        writer.delete_articles([each.document.id for each in others])
        now = all_of(ask, None)
    finally:
        writer.write(others)
    assert then == now
    assert now["articles"]["totalCount"] == len(told)


def all_of(ask: Ask, day: str | None) -> Any:
    found = ask(THEN, asOf=day, **IDS) | ask(DRAWN_THEN, asOf=day, **IDS)
    found |= ask(COUNTED_THEN, asOf=day)
    # The scores of a search, which sort its hits, weigh words by all that is in the index.
    hits = sorted(hit["node"]["id"] for hit in found["hits"])
    return without_cursors(found | {"hits": hits})


def without_cursors(data: Any) -> Any:
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if "ursor" not in key}
        return {key: without_cursors(value) for key, value in kept.items()}
    return [without_cursors(each) for each in data] if isinstance(data, list) else data


def test_a_day_holds_for_the_lists_below_unless_they_name_another(ask: Ask) -> None:
    found = ask(
        """query ($id: ID!) { entity(id: $id, asOf: "2022-05") { claims { totalCount }
        later: claims(asOf: "2023") { totalCount edges { node { subject { owns {
          edges { claims { totalCount } } } } } } }
        now: owns { edges { node { claims { totalCount } } claims { totalCount } } } } }""",
        id=ACME.id,
    )["entity"]
    assert (found["claims"]["totalCount"], found["later"]["totalCount"]) == (2, 7)
    below = found["later"]["edges"][0]["node"]["subject"]["owns"]["edges"]
    assert below == [{"claims": {"totalCount": 3}}]
    assert found["now"]["edges"] == [
        {"node": {"claims": {"totalCount": 3}}, "claims": {"totalCount": 1}}
    ]


REFUSED = [
    # field, a part of the message
    ('timeline(entity: "x", from: "May") { totalCount }', "'May' is no ISO date"),
    ('timeline(entity: "x", to: "2022-1") { totalCount }', "'2022-1' is no ISO date"),
    ("contradictions(first: 0) { totalCount }", "first: 0"),
    ('claims(asOf: "yesterday") { totalCount }', "'yesterday' is no ISO date"),
    ('entity(id: 1, asOf: "2022-13-") { claims { totalCount } }', "'2022-13-' is no ISO date"),
]


@pytest.mark.parametrize(("field", "message"), REFUSED)
def test_what_is_refused(client: httpx.Client, field: str, message: str) -> None:
    [error] = client.post("/graphql", json={"query": f"{{ {field} }}"}).json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert message in error["message"]
