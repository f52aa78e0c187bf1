"""How whom an expression refers to is chosen, and what linking.yaml may say."""

import pytest
import yaml

from loaders.records import LocalEntity, MentionKind
from loaders.references.linking import FEATURES, Candidate, Linker, load_linkers, parse_linkers
from schema.errors import OntologyError

VOLTIS, ORLANE = (
    LocalEntity(name, name, name, "Company", (), None, ()) for name in ("Voltis", "Orlane")
)
LINKER = Linker({"near": 2.0, "nobody": 1.0}, 0.5)


@pytest.mark.parametrize(
    ("near", "chosen"),
    [
        ({"Voltis": 2.0, "Orlane": 0.0}, "Voltis"),
        ({"Voltis": 0.0, "Orlane": 2.0}, "Orlane"),
        ({"Voltis": 2.0, "Orlane": 2.0}, None),  # about as likely
        ({"Voltis": 0.0, "Orlane": 0.0}, None),  # nobody is likelier
    ],
)
def test_the_likeliest_is_chosen_if_it_is_likely_enough(
    near: dict[str, float], chosen: str | None
) -> None:
    candidates = [Candidate(one, {"near": near[one.name]}) for one in (VOLTIS, ORLANE)]
    found = LINKER.choose([*candidates, Candidate(None, {"nobody": 1.0})])
    assert (found[0].name if found else None) == chosen


def test_of_no_candidates_none_is_chosen() -> None:
    assert LINKER.choose([]) is None


def test_what_the_text_says_outweighs_what_a_noun_may_mean() -> None:
    weights = load_linkers()[MentionKind.NOMINAL].weights
    assert weights["tied"] > weights["general"]
    assert weights["described"] > weights["general"]


@pytest.mark.parametrize(
    ("pronoun", "message"),
    [
        ({"least": 0.5, "weights": {}}, "pronoun: needs weights for nobody"),
        ({"weights": dict.fromkeys(FEATURES[MentionKind.PRONOUN], 0.0)}, "pronoun: least: needs"),
    ],
)
def test_a_fault_names_its_place(pronoun: object, message: str) -> None:
    with pytest.raises(OntologyError, match=message):
        parse_linkers(yaml.safe_dump({"pronoun": pronoun}))
