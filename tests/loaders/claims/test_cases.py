"""The rules on labelled sentences, one test a row.

`cases/<language>/known_misses.txt` lists the rows that the rules do not get right, as "missing ID"
(a claim was not found) or "wrong ID" (a claim was found that the text does not make). It is exact:
a row that is listed and passes fails, as does one that fails in another way. `measure.py` prints
the lines.
"""

from pathlib import Path

import pytest
from labelled import Case, judge, read_cases

CASES = read_cases()
KNOWN_MISSES = {
    case_id: fault
    for path in Path(__file__).parent.glob("cases/*/known_misses.txt")
    for fault, case_id in map(str.split, path.read_text().splitlines())
}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_finds_the_claims_of_a_sentence_and_no_others(case: Case) -> None:
    outcome = judge(case)
    assert outcome.fault == KNOWN_MISSES.get(case.id), (
        f"{case.text}\n  missing: {outcome.missing}\n  wrong: {outcome.wrong}"
    )


def test_known_misses_are_cases() -> None:
    assert set(KNOWN_MISSES) <= {case.id for case in CASES}


def test_the_table_is_wide_and_mostly_right() -> None:
    assert len(CASES) - len(KNOWN_MISSES) >= 150
    assert sum(not case.claims for case in CASES) >= 50
    assert {"active", "passive", "nominal", "negated", "relative", "headline"} <= {
        phenomenon for case in CASES for phenomenon in case.phenomena
    }
