"""Whether a document is of this schema, within bounds that its author cannot stretch."""

from graphql import DocumentNode, GraphQLError, GraphQLSchema, validate
from graphql.validation.rules import overlapping_fields_can_be_merged as merging

from schema.graphql.errors import coded

_MAX_FAULTS = 10
_GIVEN_UP = "Validation aborted."

# Whether fields of one name fit together is found by comparing each with each, which takes time
# quadratic in their number. This is what graphql-core spends on it before it gives up.
merging.MAX_COMPLEXITY_BUDGET = 10_000


def find_faults(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """Return what is wrong with a document, the first few things."""
    faults = validate(schema, document, max_errors=_MAX_FAULTS)
    if any(fault.message == _GIVEN_UP for fault in faults):
        message = "the query repeats too many fields in too many places; ask for each once"
        return [coded("QUERY_TOO_LARGE", message)]
    for fault in faults:
        fault.extensions = {"code": "GRAPHQL_VALIDATION_FAILED"}
    return faults
