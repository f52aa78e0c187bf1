"""What is told of two names where no frame reaches both: who may be meant, and who is chosen."""

from collections.abc import Mapping, Sequence

import pytest
from labelled import PUBLISHED, Case, entity_of, judge, read_cases

from loaders.claims import likely
from loaders.claims.likely import Likelihood, find_likely, load_likelihood, parse_likelihood
from loaders.claims.pairing_features import PairingFeatures
from loaders.claims.pairings import find_pairings
from loaders.claims.statements import find_statements
from loaders.frames.frame_file import load_frames
from loaders.records import Document, Language
from loaders.sentences.pieces import Article
from loaders.sentences.tree import Tree, read_trees
from loaders.words.parsing import parse
from schema.errors import OntologyError

WHO = {"Dunmore": "Company", "Kerbside": "Company", "Ribbon": "Company", "Ann Poe": "Person"}
LOOK_ALIKES = [case for case in read_cases() if "/look_alikes/" in case.id]


def read_all(text: str) -> tuple[Document, Sequence[Tree]]:
    language = Language.ENGLISH
    document = Document(id="x", source="x", text=text, language=language, published=PUBLISHED)
    entities = tuple(entity_of(document, name, WHO) for name in WHO if name in text)
    (doc,) = parse(language, [document])
    (trees,) = read_trees(language, [Article(document, doc, entities)])
    return document, trees


def read(text: str) -> tuple[Document, Tree]:
    document, (tree,) = read_all(text)
    return document, tree


def pairings(text: str) -> set[str]:
    _, tree = read(text)
    frames = load_frames(Language.ENGLISH)
    assert frames is not None
    return {
        f"{one.subject.entity.name} {one.relation} {one.object.entity.name}"
        for one in find_pairings(tree, frames)
    }


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        (  # either may have bought the other
            "Dunmore acquired Kerbside.",
            {"Dunmore ACQUIRES Kerbside", "Kerbside ACQUIRES Dunmore"},
            {"Dunmore SUES Kerbside"},
        ),
        (  # nobody is bought by those who are of no type that the relation takes
            "Ann Poe acquired Kerbside.",
            {"Ann Poe ACQUIRES Kerbside"},
            {"Kerbside ACQUIRES Ann Poe"},
        ),
        (  # what holds either way round is asked once
            "Dunmore competes with Kerbside.",
            {"Dunmore COMPETES_WITH Kerbside"},
            {"Kerbside COMPETES_WITH Dunmore"},
        ),
        ("Should Dunmore acquire Kerbside?", set(), {"Dunmore ACQUIRES Kerbside"}),
        ("Dunmore acquired a bakery.", set(), {"Dunmore ACQUIRES Dunmore"}),
    ],
)
def test_who_may_stand_to_whom(text: str, there: set[str], not_there: set[str]) -> None:
    found = pairings(text)
    assert there <= found
    assert not found & not_there


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    weights: dict[str, float] = {}
    monkeypatch.setattr(likely, "load_likelihood", lambda: Likelihood(0.0, weights, 0.6))
    return weights


def guessed(text: str) -> list[str]:
    document, tree = read(text)
    frames = load_frames(Language.ENGLISH)
    assert frames is not None
    return [
        f"{one.subject.entity.name} {one.relation} {one.object.entity.name} {one.confidence}"
        for one in find_likely(tree, document, frames, [], set())
    ]


BOUGHT = "Dunmore acquired Kerbside."
LISTED = "Dunmore acquired Kerbside and Ribbon."


@pytest.mark.parametrize(
    ("text", "weighed", "told"),
    [
        (BOUGHT, {}, []),  # even odds are too few
        (BOUGHT, {"order sto verb ACQUIRES": 1.0}, ["Dunmore ACQUIRES Kerbside 0.548"]),
        (
            BOUGHT,
            {"order sto verb ACQUIRES": 1.0, "lemma acquire ACQUIRES": 1.0},
            ["Dunmore ACQUIRES Kerbside 0.661"],
        ),
        (
            BOUGHT,
            {"lemma acquire ACQUIRES": 1.0, "order sto verb ACQUIRES": -1.0},
            ["Kerbside ACQUIRES Dunmore 0.548"],
        ),
        (  # a trigger tells one of its relation, and those coordinated with it
            LISTED,
            {"order sto verb ACQUIRES": 1.0},
            ["Dunmore ACQUIRES Kerbside 0.548", "Dunmore ACQUIRES Ribbon 0.548"],
        ),
        (  # Kerbside and Ribbon are not two who buy one another
            LISTED,
            {"order sto verb ACQUIRES": 2.0, "order tso verb ACQUIRES": 1.0},
            ["Dunmore ACQUIRES Kerbside 0.661", "Dunmore ACQUIRES Ribbon 0.661"],
        ),
    ],
)
def test_the_likeliest_of_a_trigger_is_told(
    weights: dict[str, float], text: str, weighed: Mapping[str, float], told: list[str]
) -> None:
    weights.update(weighed)
    assert guessed(text) == told


def test_what_frames_read_is_left_alone(weights: dict[str, float]) -> None:
    weights["order sto verb ACQUIRES"] = 1.0
    document, tree = read(BOUGHT)
    frames = load_frames(Language.ENGLISH)
    assert frames is not None
    stated = find_statements(tree, document, frames)
    assert [one.relation for one in stated] == ["ACQUIRES"]
    assert find_likely(tree, document, frames, stated, set()) == []
    assert find_likely(tree, document, frames, [], {stated[0].pair}) == []


@pytest.mark.parametrize(
    ("text", "weighed", "told"),
    [
        (  # a verb may tell who else did it
            "Dunmore acquired Kerbside, which Ribbon buys back.",
            {"object before ,": 1.0},
            [("Ribbon", "Kerbside")],
        ),
        (  # a noun only of whom nothing is told
            "Dunmore acquired Kerbside, and the purchase pleased Ribbon.",
            {"order ots noun ACQUIRES": 1.0, "object before ,": 1.0},
            [("Ribbon", "Dunmore")],
        ),
    ],
)
def test_another_word_may_tell_more_of_whom_frames_read(
    weights: dict[str, float],
    text: str,
    weighed: Mapping[str, float],
    told: list[tuple[str, str]],
) -> None:
    weights.update(weighed)
    document, tree = read(text)
    frames = load_frames(Language.ENGLISH)
    assert frames is not None
    stated = [one for one in find_statements(tree, document, frames) if one.trigger.lower[0] == "a"]
    assert [one.object.entity.name for one in stated] == ["Kerbside"]
    likely = find_likely(tree, document, frames, stated, {one.pair for one in stated})
    assert [(one.subject.entity.name, one.object.entity.name) for one in likely] == told


def test_features_do_not_tell_what_frames_read_of_the_two() -> None:
    document, tree = read(BOUGHT)
    frames = load_frames(Language.ENGLISH)
    assert frames is not None
    stated = find_statements(tree, document, frames)
    acquisitions = [one for one in find_pairings(tree, frames) if one.relation == "ACQUIRES"]
    assert len(acquisitions) == 2
    for one in acquisitions:
        blind = [*PairingFeatures(tree, ()).of(one)]
        assert [*PairingFeatures(tree, stated).of(one)] == blind


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (BOUGHT, {"subject after nothing", "subject before acquire", "object under acquire"}),
        (BOUGHT, {"object after acquire ACQUIRES", "object mentions 1", "object new True"}),
        (  # other names are alike, and so are numbers
            "Dunmore acquired 40 Kerbside shops and Ribbon.",
            {"object after <number>", "object before shop"},
        ),
        (
            "Dunmore is in talks. Kerbside, Dunmore and Ribbon acquired it.",
            {"subject under <Company>", "subject mentions 2", "subject new False"},
        ),
    ],
)
def test_what_stands_around_the_two(text: str, there: set[str]) -> None:
    _, trees = read_all(text)
    frames = load_frames(Language.ENGLISH)
    assert frames is not None
    found = {
        feature
        for tree in trees
        for one in find_pairings(tree, frames)
        for group in PairingFeatures(tree, ()).of(one)
        for feature in group
    }
    assert there <= found


def test_the_weights_that_ship_prefer_who_stands_in_the_slots() -> None:
    weights = load_likelihood().weights
    assert weights["subject slot it"] > weights["subject slot name"]
    assert weights["object slot it"] > weights["object slot name"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "pairing_weights.json: needs constant, least and weights .*make calibrate"),
        ('{"constant": 0, "least": "x", "weights": {}}', "needs constant"),
        ('{"constant": 0, "least": 0.6, "weights": {"a": null}}', "needs constant"),
        ("no json", "needs constant"),
    ],
)
def test_a_fault_names_the_file_and_the_remedy(text: str, message: str) -> None:
    with pytest.raises(OntologyError, match=message):
        parse_likelihood(text)


def test_look_alikes_seldom_mislead() -> None:
    """Not never: what is likely may be wrong, in about one of sixteen when this was written."""
    misled = [case.id for case in LOOK_ALIKES if _adds(case)]
    assert len(misled) <= len(LOOK_ALIKES) // 12, misled


def _adds(case: Case) -> bool:
    return bool(set(judge(case, find_likely).wrong) - set(judge(case).wrong))
