"""Whatever a valid query asks, and with whatever values: an answer or a clear refusal."""

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from schema.graphql import GraphQLRequest
from tests.api.queries import requests

pytestmark = pytest.mark.api

EXAMPLES = 300
TEXT = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "\0", "%|", "'\"`\\", "*", "a AND", "[a TO", "2023-13-45", "--04-25", "a" * 600]
    ),
)
SCALARS = {
    "ID": st.one_of(TEXT, st.sampled_from(["Q2283", "Q918", "ads"])),
    "String": TEXT,
    "Int": st.integers(-(2**31), 2**31 - 1) | st.integers(0, 10),
    "Float": st.floats(allow_nan=False, allow_infinity=False),
    "Boolean": st.booleans(),
}
CODES = {"BAD_USER_INPUT", "QUERY_TOO_LARGE", "QUERY_TOO_DEEP"}


@given(request=requests(SCALARS))
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_query_is_a_surprise(client: httpx.Client, request: GraphQLRequest) -> None:
    note(request.query)
    note(str(request.variables))
    body = {
        "query": request.query,
        "variables": dict(request.variables),
        "operationName": request.operation_name,
    }
    response = client.post("/graphql", json=body)
    errors = response.json().get("errors", [])
    assert response.status_code == 200
    assert {error["extensions"]["code"] for error in errors} <= CODES, errors
    assert "data" in response.json() or errors
