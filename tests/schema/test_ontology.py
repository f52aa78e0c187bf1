import re

import pytest

from schema.errors import OntologyError
from schema.ontology import load_ontology, parse_ontology

_TYPES = "entity_types: {Company: {root: companies, description: A business.}}\n"
_OWNS = (
    "{subject: [Company], object: [Company], forward: owns, backward: ownedBy, description: Owns.}"
)

# what is wrong with the file | the file | what the message says
BROKEN = [
    ("no YAML", "entity_types: [", "not valid YAML"),
    ("a list", "- Company", "needs exactly the keys"),
    ("a key too few", _TYPES, "needs exactly the keys"),
    ("an entry that is no map", "entity_types: {Company: x}\nrelation_types: {}", "Company: needs"),
    (
        "a type without a root",
        "entity_types: {A: {description: x}}\nrelation_types: {}",
        "lacks root",
    ),
    ("a label in lower case", "entity_types: {a: {}}\nrelation_types: {}", "begins with a capital"),
    (
        "a root that is no field",
        "entity_types: {A: {root: a-b, description: x}}\nrelation_types: {}",
        "'a-b' cannot name a GraphQL field",
    ),
    ("a relation in lower case", f"{_TYPES}relation_types: {{owns: {_OWNS}}}", "as in INVESTS_IN"),
    (
        "an unknown type",
        f"{_TYPES}relation_types: {{OWNS: {_OWNS.replace('[Company]', '[Firm]', 1)}}}",
        "subject has ['Firm']; known are Company",
    ),
    (
        "no type at all",
        f"{_TYPES}relation_types: {{OWNS: {_OWNS.replace('[Company]', '[]', 1)}}}",
        "subject has no type",
    ),
    (
        "an unknown key",
        f"{_TYPES}relation_types: {{OWNS: {_OWNS.replace('forward', 'colour: red, forward')}}}",
        "does not know the key colour",
    ),
    (
        "symmetric with two names",
        f"{_TYPES}relation_types: {{OWNS: {_OWNS.replace('forward', 'symmetric: true, forward')}}}",
        "same types and field name on both sides",
    ),
    (
        "one name for both sides",
        f"{_TYPES}relation_types: {{OWNS: {_OWNS.replace('ownedBy', 'owns')}}}",
        "forward and backward need two names",
    ),
    (
        "a field taken twice",
        f"{_TYPES}relation_types: {{OWNS: {_OWNS}, HAS: {_OWNS}}}",
        "belongs to both OWNS and HAS",
    ),
    (
        "one name for an entity type and a relation type",
        f"entity_types: {{OWNS: {{root: o, description: x}}}}\nrelation_types: "
        f"{{OWNS: {_OWNS.replace('Company', 'OWNS')}}}",
        "both an entity type and a relation type",
    ),
]


@pytest.mark.parametrize(
    ("text", "message"), [row[1:] for row in BROKEN], ids=[r[0] for r in BROKEN]
)
def test_a_broken_ontology_says_what_is_wrong_and_where(text, message):
    with pytest.raises(OntologyError, match=f"^mine.yaml: .*{re.escape(message)}"):
        parse_ontology(text, "mine.yaml")


@pytest.mark.parametrize(
    ("subject", "relation", "object_", "allowed"),
    [
        ("Company", "INVESTS_IN", "Company", True),
        ("Person", "INVESTS_IN", "Company", True),
        ("Company", "INVESTS_IN", "Person", False),
        ("Person", "LEADS", "Company", True),
        ("Company", "LEADS", "Person", False),
        ("Place", "THREATENS_SUIT", "Company", True),
        ("Place", "LEADS", "Company", False),
    ],
)
def test_who_may_be_so_related_to_whom(subject, relation, object_, allowed):
    assert load_ontology().relation_types[relation].allows(subject, object_) is allowed


def test_symmetric_relations_have_one_field():
    symmetric = {r.name for r in load_ontology().relation_types.values() if r.symmetric}
    assert symmetric == {"PARTNERS_WITH", "COMPETES_WITH"}
