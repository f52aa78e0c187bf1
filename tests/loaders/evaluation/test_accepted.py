"""What counts as a drop against the figures of an accepted run, and the file that keeps them."""

from pathlib import Path

import pytest

from loaders.evaluation import EvaluationError
from loaders.evaluation.accepted import (
    Acceptance,
    Change,
    Figure,
    Figures,
    read_accepted,
    write_accepted,
)

FIGURES: Figures = {"seen articles fr": {"F1": Figure(30, 40.5), "date": Figure(4, 5)}}


@pytest.mark.parametrize(
    ("before", "after", "drop"),
    [
        (Figure(90, 100), Figure(89, 100), False),
        (Figure(90, 100), Figure(88, 100), True),
        (Figure(4, 5), Figure(3, 5), False),
        (Figure(4, 5), Figure(2, 5), True),
        (Figure(900, 1000), Figure(891, 1000), False),
        (Figure(900, 1000), Figure(889, 1000), True),
        (Figure(1, 5), Figure(5, 5), False),
        (Figure(1, 5), None, True),
        (None, Figure(1, 5), False),
    ],
)
def test_a_drop_is_more_than_a_hundredth_and_more_than_one_case(
    before: Figure | None, after: Figure | None, drop: bool
) -> None:
    assert Change("seen articles fr", "F1", before, after).is_drop is drop


def test_tells_drops_first_then_the_other_changes_then_what_was_not_compared() -> None:
    accepted = {**FIGURES, "gold articles en": {"F1": Figure(1, 1)}}
    now = {
        "seen articles fr": {"F1": Figure(31, 40.5), "date": Figure(1, 5)},
        "seen articles id": {"F1": Figure(1, 2)},
    }
    difference = Acceptance(accepted, now)
    assert difference.has_drop
    assert [*difference.lines()] == [
        "DROP seen articles fr: date .80 (4/5) -> .20 (1/5)",
        "     seen articles fr: F1 .74 (30/40.5) -> .77 (31/40.5)",
        "accepted before, not measured now: gold articles en",
        "measured now, not accepted before: seen articles id",
    ]


def test_nothing_changed() -> None:
    assert not Acceptance(FIGURES, FIGURES).has_drop
    assert [*Acceptance(FIGURES, FIGURES).lines()] == []


def test_the_file_has_a_line_a_section_and_keeps_those_not_measured(tmp_path: Path) -> None:
    file = tmp_path / "accepted.json"
    write_accepted(file, FIGURES)
    write_accepted(file, {"gold articles en": {"F1": Figure(1, 2)}})
    assert file.read_text(encoding="utf-8") == (
        '{\n "gold articles en": {"F1": "1/2"},\n'
        ' "seen articles fr": {"F1": "30/40.5", "date": "4/5"}\n}\n'
    )
    assert read_accepted(file) == {**FIGURES, "gold articles en": {"F1": Figure(1, 2)}}


@pytest.mark.parametrize("content", [None, "[]", '{"a": {"F1": "x"}}', "{"])
def test_a_file_that_is_something_else_is_named(content: str | None, tmp_path: Path) -> None:
    file = tmp_path / "accepted.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(EvaluationError, match=r"accepted\.json: no figures"):
        read_accepted(file)
