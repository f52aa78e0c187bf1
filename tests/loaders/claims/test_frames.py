"""The checkers of `frames.yaml` and `clauses.yaml`: what each refuses, and in which words."""

import pytest

from loaders.frames.frame_file import load_frames, parse_frames
from loaders.languages.grammar_file import load_grammar, parse_grammar
from loaders.records import Language
from schema.errors import OntologyError

MARKERS = frozenset({"in", "of"})


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('{verbs: [buy], patterns: ["{subject} {object}"]}', "has no _"),
        ('{verbs: [buy], patterns: ["{subject} _"]}', "lacks {object}"),
        ('{verbs: [buy], patterns: ["{object} _ {object}"]}', "{object} stands twice"),
        ("{verbs: [buy]}", "patterns must be a list"),
        ('{patterns: ["{subject} _ {object}"]}', "exactly one of verbs, nouns and roles"),
        ('{verbs: [buy], patterns: ["{subject} _ {object}"], colour: red}', "the key colour"),
        ('{verbs: buy, patterns: ["{subject} _ {object}"]}', "must be a list of words"),
        ('{verbs: [buy], patterns: ["{subject} _ {object}"], when: gone}', "'gone' is not known"),
        ('{verbs: [buy], patterns: ["{subject} _ {object}"], avoids: [LIST]}', "no list LIST"),
        (
            '{verbs: [buy], patterns: ["{subject} _ {object}"], types: {object: [Place]}}',
            "the ontology allows",
        ),
    ],
)
def test_refuses_a_frame_with_its_place_and_the_remedy(entry: str, message: str) -> None:
    text = f"noun_head: last\nlists: {{}}\nrelations:\n  ACQUIRES: [{entry}]\n"
    with pytest.raises(OntologyError) as refusal:
        parse_frames(text, MARKERS, "en/frames.yaml")
    assert message in str(refusal.value)
    assert str(refusal.value).startswith("en/frames.yaml: ACQUIRES entry 1")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("relations: {}", "needs the keys noun_head"),
        ("noun_head: last\nlists: {}\nrelations: {EATS: []}", "EATS is not in the ontology"),
        ("a: [", "not valid YAML"),
    ],
)
def test_refuses_a_file_of_frames(text: str, message: str) -> None:
    with pytest.raises(OntologyError, match=message):
        parse_frames(text, MARKERS)


@pytest.mark.parametrize(
    ("text", "message"), [("a: [", "not valid YAML"), ("labels: {}", "lacks"), ("[]", "needs")]
)
def test_refuses_a_grammar(text: str, message: str) -> None:
    with pytest.raises(OntologyError, match=message):
        parse_grammar(text)


@pytest.mark.parametrize("language", Language)
def test_ships_frames_for_the_languages_that_have_a_grammar(language: Language) -> None:
    assert load_grammar(language)
    assert load_frames(language)
