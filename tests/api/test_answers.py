"""What questions are answered: query, variables, data. The graph is that of `tests.api.news`."""

from typing import Any

import pytest

from loaders.records import Mention
from schema.ontology import load_ontology
from tests.api.conftest import Ask
from tests.api.news import ADS, AGAIN, CAFE, FUNDING, INTERCOM, MUSK, NEWS, OPENAI, TRAINS

pytestmark = pytest.mark.api

WHO_DROPPED_TWITTER = """
{ entities(filter: {name: {eq: "twitter"}}) { edges { node { droppedBy { edges {
    node { name } status firstDate
    claims { edges { node { evidence { text trigger { text } } article { title } } } }
} } } } } }
"""
WHO_THREATENS_WHOM = """
{ claims(filter: {predicate: [THREATENS_SUIT], polarity: AFFIRMED}) { edges { node {
    subject { name } object { name } status speaker { name } evidence { text }
} } } }
"""
WHO_INVESTS = """
query ($id: ID!) { entity(id: $id) { name investors { totalCount edges {
    node { __typename name } status
    claims { edges { node { date amount { value currency } evidence { text } } } }
} } } }
"""


def nodes(connection: dict[str, Any]) -> list[Any]:
    return [edge["node"] for edge in connection["edges"]]


def test_who_dropped_twitter_with_the_quotes(ask: Ask) -> None:
    [twitter] = nodes(ask(WHO_DROPPED_TWITTER)["entities"])
    by = {edge["node"]["name"]: edge for edge in twitter["droppedBy"]["edges"]}
    assert by.keys() == {"Microsoft", "Intercom"}
    assert (by["Microsoft"]["status"], by["Microsoft"]["firstDate"]) == ("PLANNED", "2023-04-25")
    assert nodes(by["Microsoft"]["claims"]) == [
        {
            "evidence": {
                "text": "🚀 Dès mardi, Microsoft retire Twitter de sa régie.",
                "trigger": {"text": "retire"},
            },
            "article": {"title": "Microsoft lâche Twitter 🐦"},
        }
    ]


def test_who_threatens_whom(ask: Ask) -> None:
    assert nodes(ask(WHO_THREATENS_WHOM)["claims"]) == [
        {
            "subject": {"name": "Elon Musk"},
            "object": {"name": "Microsoft"},
            "status": "THREATENED",
            "speaker": {"name": "Elon Musk"},
            "evidence": {"text": "Elon Musk promet un procès à Microsoft."},
        }
    ]


def test_who_invests_in_openai_and_how_much(ask: Ask) -> None:
    investors = ask(WHO_INVESTS, id=OPENAI.id)["entity"]["investors"]
    assert investors["totalCount"] == 3
    first = investors["edges"][0]  # two claims, so before those with one
    assert first["node"] == {"__typename": "Company", "name": "Microsoft"}
    assert [(c["date"], c["amount"]) for c in nodes(first["claims"])] == [
        ("2023-01", {"value": 1e10, "currency": "USD"}),
        ("2019", {"value": 1e9, "currency": "USD"}),
    ]
    others = {edge["node"]["name"]: edge for edge in investors["edges"][1:]}
    assert {name: edge["status"] for name, edge in others.items()} == {
        "Elon Musk": "ASSERTED",
        "Éclair | 100% Café": "PLANNED",
    }


NAMES = "edges { node { name } }"
LISTS = [
    # query up to the selection, expected names in order
    ('entities(filter: {name: {eq: "OPENÀI"}})', ["OpenAI"]),
    ('entities(filter: {name: {eq: "open"}})', []),
    ('entities(filter: {name: {contains: "é"}})', "e in name"),
    ('entities(filter: {name: {contains: "SOCIETE des"}})', ["Société des trains"]),
    ("entities(filter: {type: [PERSON, PLACE]})", ["Elon Musk", "Redmond"]),
    ('entities(filter: {id: ["Q317521", "nobody"]})', ["Elon Musk"]),
    ("entities(filter: {id: []})", []),
    ('entities(filter: {type: [COMPANY], name: {contains: "open"}})', ["OpenAI"]),
    ("entities(filter: null)", "all"),
    ("entities(filter: {name: null, id: null})", "all"),
    ("companies", ["Éclair | 100% Café", "Intercom", "Microsoft", "OpenAI", "Twitter"]),
    ("companies(filter: {type: [PERSON]})", []),
    ("organizations", []),
    ("agencies", ["Société des trains"]),
    ("people", ["Elon Musk"]),
    ("products", ["Bing"]),
    ("places", ["Redmond"]),
]


@pytest.mark.parametrize(("query", "expected"), LISTS)
def test_lists_of_entities(ask: Ask, query: str, expected: Any) -> None:
    [found] = ask(f"{{ {query} {{ {NAMES} totalCount }} }}").values()
    names = [node["name"] for node in nodes(found)]
    if expected == "all":
        assert len(names) == 9
    elif expected == "e in name":
        assert names == ["Éclair | 100% Café", "Elon Musk", "Intercom", "OpenAI", "Redmond",
                         "Société des trains", "Twitter"]  # fmt: skip
    else:
        assert names == expected
    assert found["totalCount"] == len(names)


CLAIMS = [
    # filter, (subject, predicate, object), most confident first
    ("{predicate: [CREATES]}", [("Microsoft", "CREATES", "Bing")]),
    (
        '{subject: {id: ["Q2283"]}, predicate: [CREATES, DROPS_INTEGRATION]}',
        [("Microsoft", "DROPS_INTEGRATION", "Twitter"), ("Microsoft", "CREATES", "Bing")],
    ),
    ("{polarity: NEGATED}", [("Société des trains", "DROPS_INTEGRATION", "Twitter")]),
    (
        f'{{status: [PLANNED], speaker: {{id: ["{CAFE.id}"]}}}}',
        [("Éclair | 100% Café", "INVESTS_IN", "OpenAI")],
    ),
    ('{article: {id: ["again"]}}', [("Microsoft", "INVESTS_IN", "OpenAI")]),
    ('{subject: {id: ["Q2283"]}, object: {id: ["Q2283"]}}', []),
    ('{object: {id: ["Q918"]}, article: {id: ["funding"]}}', []),
    ("{predicate: []}", []),
]


@pytest.mark.parametrize(("filter_", "expected"), CLAIMS)
def test_lists_of_claims(ask: Ask, filter_: str, expected: list[tuple[str, ...]]) -> None:
    found = ask(
        f"{{ claims(filter: {filter_}) {{ totalCount edges {{ node {{"
        " subject { name } predicate object { name } } } } }"
    )["claims"]
    assert [
        (node["subject"]["name"], node["predicate"], node["object"]["name"])
        for node in nodes(found)
    ] == expected
    assert found["totalCount"] == len(expected)


ARTICLES = [
    ("", ["funding", "ads", "again"]),  # the one without a date last
    ('(filter: {language: ["fr", "id"]})', ["ads"]),
    ('(filter: {publisher: {in: ["The Wire"]}})', ["funding"]),
    ('(filter: {published: {from: "2023-05"}})', ["funding"]),
    ('(filter: {published: {from: "2023-04-20", to: "2023-04-20"}})', ["ads"]),
    ('(filter: {published: {to: "2023-04"}})', ["ads"]),
    ('(filter: {published: {to: "2023"}})', ["funding", "ads"]),
    ('(filter: {published: {from: "2023-06"}})', []),
    ("(first: 1)", ["funding"]),
]


@pytest.mark.parametrize(("arguments", "expected"), ARTICLES)
def test_lists_of_articles(ask: Ask, arguments: str, expected: list[str]) -> None:
    found = ask(f"{{ articles{arguments} {{ edges {{ node {{ id }} }} }} }}")["articles"]
    assert [node["id"] for node in nodes(found)] == expected


def test_every_field_of_an_article(ask: Ask) -> None:
    found = ask(
        '{ article(id: "ads") { __typename id url title publisher published language text loadedAt'
        " claims { totalCount } mentions(first: 2) { totalCount edges {"
        " node { name } spans { start end text kind } } } } }"
    )["article"]
    document = ADS.document
    assert found.pop("loadedAt")
    assert found == {
        "__typename": "Article",
        "id": "ads",
        "url": document.url,
        "title": document.title,
        "publisher": "Le Fil",
        "published": "2023-04-20",
        "language": "fr",
        "text": document.text,
        "claims": {"totalCount": 4},
        "mentions": {
            "totalCount": 5,
            "edges": [
                {"node": {"name": entity.name}, "spans": [span(each) for each in entity.mentions]}
                for entity in ADS.entities[:2]
            ],
        },
    }


def span(mention: Mention) -> dict[str, Any]:
    start, end = mention.span.start, mention.span.end
    return {"start": start, "end": end, "text": ADS.document.text[start:end], "kind": "NAME"}


@pytest.mark.parametrize(
    "claim", [claim for article in NEWS for claim in article.claims], ids=lambda claim: claim.id
)
def test_every_field_of_a_claim_down_to_the_characters(ask: Ask, claim: Any) -> None:
    article = next(each for each in NEWS if claim in each.claims)
    text, evidence = article.document.text, claim.evidence
    ids = {entity.local_id: entity.id for entity in article.entities}
    found = ask(
        """query ($id: ID!) { claim(id: $id) {
        id predicate polarity status date dateInferred confidence amount { value currency }
        subject { id } object { id } speaker { id } article { id }
        evidence { start end text trigger { start end text } subject { start end text }
          object { start end text } } } }""",
        id=claim.id,
    )["claim"]
    part = {
        name: {"start": (s := getattr(evidence, name)).start, "end": s.end, "text": s.of(text)}
        for name in ("sentence", "trigger", "subject", "object")
    }
    # A symmetric relation is stored with the smaller id as subject.
    subject, object_ = ("subject", "object")
    if claim.predicate == "PARTNERS_WITH" and ids[claim.object] < ids[claim.subject]:
        subject, object_ = object_, subject
    assert found == {
        "id": claim.id,
        "predicate": claim.predicate,
        "polarity": claim.polarity.name,
        "status": claim.status.name,
        "date": claim.date,
        "dateInferred": claim.date_inferred,
        "confidence": claim.confidence,
        "amount": claim.amount and {"value": claim.amount.value, "currency": claim.amount.currency},
        "subject": {"id": ids[getattr(claim, subject)]},
        "object": {"id": ids[getattr(claim, object_)]},
        "speaker": claim.speaker and {"id": ids[claim.speaker]},
        "article": {"id": article.document.id},
        "evidence": part.pop("sentence")
        | {"trigger": part["trigger"], "subject": part[subject], "object": part[object_]},
    }


RELATIONS = [
    # entity, field, names at the other end
    ("Q2283", "investsIn", ["OpenAI"]),
    ("Q2283", "dropsIntegration", ["Twitter"]),
    ("Q2283", "threatenedBy", ["Elon Musk"]),
    ("Q2283", "threatensSuit", []),
    ("Q2283", "partnersWith", ["OpenAI"]),
    ("Q2283", "creates", ["Bing"]),
    ("Q2283", "creates(status: [PLANNED, ENDED])", []),
    ("Q2283", "creates(status: [ASSERTED])", ["Bing"]),
    ("Q21708200", "partnersWith", ["Microsoft"]),
    ("Q21708200", "investors(status: [PLANNED])", ["Éclair | 100% Café"]),
    (MUSK.id, "threatensSuit", ["Microsoft"]),
    (TRAINS.id, "dropsIntegration", []),  # negated
    (INTERCOM.id, "dropsIntegration", ["Twitter"]),
]


@pytest.mark.parametrize(("id_", "field", "expected"), RELATIONS)
def test_relations_in_both_directions(ask: Ask, id_: str, field: str, expected: Any) -> None:
    query = f"query ($id: ID!) {{ entity(id: $id) {{ found: {field} {{ {NAMES} totalCount }} }} }}"
    found = ask(query, id=id_)["entity"]["found"]
    assert [node["name"] for node in nodes(found)] == expected
    assert found["totalCount"] == len(expected)


def test_every_relation_of_the_ontology_can_be_asked(ask: Ask) -> None:
    relations = load_ontology().relation_types.values()
    fields = sorted({name for each in relations for name in (each.forward, each.backward)})
    selection = " ".join(f"{name} {{ totalCount }}" for name in fields)
    found = ask(f'{{ entity(id: "Q2283") {{ {selection} }} }}')["entity"]
    assert {name for name in fields if found[name]["totalCount"]} == {
        "creates",
        "dropsIntegration",
        "investsIn",
        "partnersWith",
        "threatenedBy",
    }


def test_claims_and_articles_of_an_entity(ask: Ask) -> None:
    found = ask(
        '{ entity(id: "Q2283") { claims { totalCount }'
        " articles { totalCount edges { node { id } } }"
        " negated: claims(filter: {polarity: NEGATED}) { totalCount }"
        ' english: articles(filter: {language: ["en"]}) { totalCount } } }'
    )["entity"]
    assert found["claims"]["totalCount"] == 6
    assert found["negated"]["totalCount"] == 0
    assert [node["id"] for node in nodes(found["articles"])] == ["funding", "ads", "again"]
    assert (found["articles"]["totalCount"], found["english"]["totalCount"]) == (3, 2)


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("Q2283", {"__typename": "Company", "id": "Q2283", "name": "Microsoft"}),
        (MUSK.id, {"__typename": "Person", "id": MUSK.id, "aliases": ["Musk"]}),
        ("ads", {"__typename": "Article", "id": "ads", "language": "fr"}),
        (AGAIN.claims[0].id, {"__typename": "Claim", "id": AGAIN.claims[0].id, "date": "2019"}),
        ("nothing", None),
    ],
)
def test_node_finds_whatever_has_the_id(ask: Ask, id_: str, expected: Any) -> None:
    query = """query ($id: ID!) { node(id: $id) { __typename id
        ... on Company { name } ... on Person { aliases }
        ... on Claim { date } ... on Article { language } } }"""
    assert ask(query, id=id_)["node"] == expected


KINDS = [("Q2283", "Company"), ("ads", "Article"), (AGAIN.claims[0].id, "Claim")]


@pytest.mark.parametrize(("id_", "type_"), KINDS)
@pytest.mark.parametrize("fragment", ["", "... on Entity { name }", "... on Place { name }"])
def test_node_of_any_kind(ask: Ask, id_: str, type_: str, fragment: str) -> None:
    found = ask(f"query ($id: ID!) {{ node(id: $id) {{ __typename id {fragment} }} }}", id=id_)
    name = {"name": "Microsoft"} if "Entity" in fragment and type_ == "Company" else {}
    assert found["node"] == {"__typename": type_, "id": id_} | name


def test_nothing_is_null(ask: Ask) -> None:
    query = '{ entity(id: "x") { name } claim(id: "Q2283") { id } article(id: "x") { id } }'
    assert ask(query) == {"entity": None, "claim": None, "article": None}


SEARCHES = [
    # text, what must be found
    ("microsoft", "Company"),
    ("MICROSOFT procès", "Claim"),
    ("lache", "Article"),
    ("eclair cafe", "Company"),
]


@pytest.mark.parametrize(("text", "expected"), SEARCHES)
def test_search(ask: Ask, text: str, expected: str) -> None:
    query = """query ($text: String!) { search(text: $text) { score node { __typename
        ... on Entity { name } ... on Claim { evidence { text } } ... on Article { title } } } }"""
    hits = ask(query, text=text)["search"]
    assert expected in [hit["node"]["__typename"] for hit in hits]
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_search_is_cut_at_first(ask: Ask) -> None:
    assert len(ask('{ search(text: "microsoft", first: 2) { score } }')["search"]) == 2


SELECTIONS = [
    # query, variables, data
    (
        'query { a: entity(id: "Q2283") { n: name m: name } b: entity(id: "Q918") { name } }',
        {},
        {"a": {"n": "Microsoft", "m": "Microsoft"}, "b": {"name": "Twitter"}},
    ),
    (
        'query ($x: Boolean!) { entity(id: "Q2283") { name @skip(if: $x) type @include(if: $x) } }',
        {"x": True},
        {"entity": {"type": "COMPANY"}},
    ),
    (
        'query ($x: Boolean!) { entity(id: "Q2283") { name @skip(if: $x) ...F @include(if: $x) } } '
        "fragment F on Entity { type }",
        {"x": False},
        {"entity": {"name": "Microsoft"}},
    ),
    (
        'query ($x: Boolean!) { entity(id: "Q2283") { ...F @skip(if: $x) ...F } } '
        "fragment F on Entity { type }",
        {"x": True},
        {"entity": {"type": "COMPANY"}},
    ),
    (
        'query ($x: Boolean!) { entity(id: "Q2283") { ... @skip(if: $x) { ...F } ...F } } '
        "fragment F on Entity { type }",
        {"x": True},
        {"entity": {"type": "COMPANY"}},
    ),
    (
        'query { entity(id: "Q2283") { ... on Person { ...F } ... on Company { ...F } } } '
        "fragment F on Node { id }",
        {},
        {"entity": {"id": "Q2283"}},
    ),
    (
        'query { entity(id: "Q2283") { ...A ...B } } '
        "fragment A on Entity { creates(first: 1) { edges { node { name } } } } "
        "fragment B on Company { creates(first: 1) { edges { node { type } status } } }",
        {},
        {
            "entity": {
                "creates": {
                    "edges": [{"node": {"name": "Bing", "type": "PRODUCT"}, "status": "ASSERTED"}]
                }
            }
        },
    ),
    (
        "query ($n: Int = 1) { people(first: $n) { p: pageInfo { __typename hasNextPage } "
        "e: edges { __typename } f: edges { node { name } } __typename } }",
        {},
        {
            "people": {
                "p": {"__typename": "PageInfo", "hasNextPage": False},
                "e": [{"__typename": "EntityEdge"}],
                "f": [{"node": {"name": "Elon Musk"}}],
                "__typename": "EntityConnection",
            }
        },
    ),
    (
        'query { entity(id: "Q2283") { ... on Person { aliases } ... { name } } __typename }',
        {},
        {"entity": {"name": "Microsoft"}, "__typename": "Query"},
    ),
    (
        'query { entity(id: "Q2283") { x: creates(status: [ENDED]) { totalCount } '
        "y: creates { totalCount } ... on Company { z: investsIn { totalCount } } "
        "... on Person { z: creates { totalCount } } } }",
        {},
        {"entity": {"x": {"totalCount": 0}, "y": {"totalCount": 1}, "z": {"totalCount": 1}}},
    ),
    ("{ __type(name: \"Amount\") { fields { name } } }", {},
     {"__type": {"fields": [{"name": "value"}, {"name": "currency"}]}}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "variables", "data"), SELECTIONS)
def test_aliases_fragments_and_directives(
    ask: Ask, query: str, variables: dict[str, Any], data: Any
) -> None:
    assert ask(query, **variables) == data


def test_funding_keeps_its_text(ask: Ask) -> None:
    assert ask('{ article(id: "funding") { text } }')["article"]["text"] == FUNDING.document.text
