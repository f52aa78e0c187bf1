"""A made-up graph of any size, the same every time, written as articles by the real writer."""

import bisect
import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph_api.store.connection import Store
from loaders.records import (
    Amount,
    Claim,
    Document,
    Evidence,
    Extraction,
    Language,
    LocalEntity,
    Mention,
    MentionKind,
    Span,
    claim_id,
    entity_id,
    local_id,
)
from schema.ontology import Polarity, Status

SEED = 20240229
CLAIMS_IN_AN_ARTICLE = 30
ARTICLES_IN_A_BATCH = 50
TYPES = ["Company", "Person", "Organization", "Product"]
PREDICATES = {
    "INVESTS_IN": 0.50,
    "ACQUIRES": 0.15,
    "PARTNERS_WITH": 0.15,
    "DROPS_INTEGRATION": 0.10,
    "THREATENS_SUIT": 0.10,
}
STATUSES = [Status.ASSERTED, Status.PLANNED, Status.ALLEGED, Status.ENDED]
WORDS = [
    *("north", "silver", "delta", "river", "cloud", "quantum", "harbor", "iron", "cedar"),
    *("falcon", "vertex", "lumen", "orbit", "amber", "stone", "bright", "signal", "atlas"),
    *("summit", "grid", "ember", "prime", "nova", "terra", "pixel", "forge", "mosaic", "raven"),
]


@dataclass(frozen=True)
class Named:
    """An entity; the lower its rank, the more is said of it."""

    name: str
    type: str
    wikidata: str

    @property
    def kind(self) -> str:
        return "Person" if self.type == "Person" else "thing"


def write(store: Store, entities: int, claims: int) -> None:
    """Put the graph in the place of whatever the store holds."""
    _clear(store)
    writer = store.writer("benchmark")
    for batch in _batches(news(entities, claims), ARTICLES_IN_A_BATCH):
        writer.write(batch)


def news(entities: int, claims: int) -> Iterator[Extraction]:
    """Yield articles that name so many entities and make so many claims between them."""
    rng = random.Random(SEED)
    named = [_entity(rng, rank, entities) for rank in range(entities)]
    subject = _zipf(rng, entities, 1.2, 20)
    object_ = _zipf(rng, entities, 1.1, 50)
    articles = claims // CLAIMS_IN_AN_ARTICLE
    others = -(-entities // articles)
    for number in range(articles):
        stated = []
        while len(stated) < CLAIMS_IN_AN_ARTICLE:
            one, other = subject(), object_()
            if one != other:
                stated.append((named[one], named[other]))
        beside = named[number * others : (number + 1) * others]
        yield _article(rng, number, stated, beside)


def _entity(rng: random.Random, rank: int, count: int) -> Named:
    weights = [0.7, 0.1, 0.1, 0.1] if rank < count // 10 else [0.4, 0.3, 0.15, 0.15]
    name = f"{_letters(rank)} {rng.choice(WORDS).title()} {rng.choice(WORDS).title()}"
    return Named(name, rng.choices(TYPES, weights)[0], f"Q{10_000_000 + rank * 7}")


def _letters(rank: int) -> str:
    """Return a word for a number; in order of the alphabet if those are in order of size."""
    letters = ""
    for _ in range(5):
        rank, digit = divmod(rank, 26)
        letters = chr(ord("a") + digit) + letters
    return letters.title()


def _zipf(rng: random.Random, count: int, exponent: float, shift: float) -> Callable[[], int]:
    """Return what draws ranks, the low ones more often: weight (rank + 1 + shift) ^ -exponent."""
    sums = list(itertools.accumulate((rank + 1 + shift) ** -exponent for rank in range(count)))
    return lambda: min(count - 1, bisect.bisect_left(sums, rng.random() * sums[-1]))


def _article(
    rng: random.Random, number: int, stated: list[tuple[Named, Named]], beside: list[Named]
) -> Extraction:
    id_ = f"article-{number:06d}"
    title = _words(rng, 8).capitalize()
    text = f"{title}\n\n"
    mentions: dict[Named, list[Mention]] = {}

    def name(entity: Named) -> Span:
        nonlocal text
        span = Span(len(text), len(text) + len(entity.name))
        mentions.setdefault(entity, []).append(Mention(span, MentionKind.NAME))
        text += entity.name
        return span

    claims = []
    for one, other in stated:
        begin = len(text)
        subject = name(one)
        text += " "
        trigger = Span(len(text), len(text) + 5)
        text += "deals with "
        object_ = name(other)
        text += f" {_words(rng, 10)}."
        evidence = Evidence(Span(begin, len(text)), trigger, subject, object_)
        claims.append(_claim(rng, id_, one, other, evidence, text[begin:]))
        text += " "
    for entity in beside:
        name(entity)
        text += ", "
    document = Document(
        id=id_,
        source="-",
        text=text,
        language=rng.choice(list(Language)),
        title=title,
        published=_day(rng),
        publisher=f"The {rng.choice(WORDS).title()}",
        url=f"urn:{id_}",
    )
    local = [
        LocalEntity(
            local_id=local_id(id_, entity.name, entity.kind),
            id=entity_id(entity.name, entity.kind, entity.wikidata),
            name=entity.name,
            type=entity.type,
            aliases=(entity.name.split()[1],),
            wikidata=entity.wikidata,
            mentions=tuple(places),
        )
        for entity, places in mentions.items()
    ]
    return Extraction(document, tuple(local), tuple(claims))


def _claim(
    rng: random.Random, article: str, one: Named, other: Named, evidence: Evidence, sentence: str
) -> Claim:
    subject, object_ = (local_id(article, each.name, each.kind) for each in (one, other))
    predicate = rng.choices(list(PREDICATES), list(PREDICATES.values()))[0]
    polarity = Polarity.NEGATED if rng.random() < 0.05 else Polarity.AFFIRMED
    return Claim(
        id=claim_id(article, predicate, polarity, subject, object_, sentence, 0),
        subject=subject,
        predicate=predicate,
        object=object_,
        polarity=polarity,
        status=rng.choices(STATUSES, [0.7, 0.1, 0.1, 0.1])[0],
        date=_day(rng) if rng.random() < 0.7 else None,
        date_inferred=rng.random() < 0.3,
        amount=Amount(float(rng.randint(1, 900)) * 1e6, "EUR") if rng.random() < 0.3 else None,
        speaker=subject if rng.random() < 0.2 else None,
        confidence=round(rng.random(), 9),
        evidence=evidence,
    )


def _words(rng: random.Random, count: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(count))


def _day(rng: random.Random) -> str:
    return f"20{rng.randint(15, 25)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def _batches(items: Iterator[Extraction], size: int) -> Iterator[list[Extraction]]:
    while batch := list(itertools.islice(items, size)):
        yield batch


def _clear(store: Store) -> None:
    statement = "MATCH (n) WHERE NOT n:Meta WITH n LIMIT 2000 DETACH DELETE n RETURN count(*)"
    while store.driver().execute_query(statement, database_=store.database).records[0][0]:
        pass
