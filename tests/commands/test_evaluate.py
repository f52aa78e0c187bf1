"""`graph-api evaluate`: what it prints, and when it fails."""

import json
from pathlib import Path

import pytest

from tests.commands.process import graph_api


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A sentence of which the relation is read, and one of which it is not."""
    rows = [
        ("s1", "Microsoft acquired Twitter.", "ACQUIRES", "passive"),
        ("s2", "Microsoft snoozed beside Twitter.", "SUES", "look-alike"),
    ]
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "sentences_en.jsonl").write_text(
        "".join(
            json.dumps(
                {
                    "id": id_,
                    "lang": "en",
                    "text": text,
                    "phenomena": [phenomenon],
                    "entities": [
                        {"text": name, "type": "ORG"} for name in ("Microsoft", "Twitter")
                    ],
                    "relations": [
                        {
                            "type": relation,
                            "subject": "Microsoft",
                            "object": "Twitter",
                            "polarity": "affirmed",
                            "status": "asserted",
                        }
                    ],
                }
            )
            + "\n"
            for id_, text, relation, phenomenon in rows
        )
    )
    return folder


def test_prints_the_tables_then_a_line_for_each_section(gold: Path) -> None:
    done = graph_api("evaluate", gold)
    assert done.code == 0
    lines = done.printed.splitlines()
    assert lines[0].startswith("sentences en: 2 articles")
    assert lines[-1].startswith("sentences en: core F1 1.00 all F1 .67 P 1.00 R .50")


def test_tells_apart_and_lists_what_was_missed_on_request(gold: Path) -> None:
    printed = graph_api("evaluate", gold, "--by", "phenomenon", "--misses", "--brief").printed
    assert "sentences by phenomenon" in printed
    assert "<no word of the sentence is known to state it>" in printed
    assert "relation  " not in printed


def test_compares_with_an_accepted_run_and_fails_on_a_drop(gold: Path, tmp_path: Path) -> None:
    accepted = tmp_path / "accepted.json"
    calls = ("evaluate", gold, gold, "--brief")
    assert graph_api(*calls, "--accept", accepted).code == 0
    same = graph_api(*calls, "--against", accepted)
    assert (same.code, "DROP" in same.printed) == (0, False)

    figures = json.loads(accepted.read_text())
    assert figures["ours sentences en"]["recall"] == "2/4"
    figures["ours sentences en"]["recall"] = "4/4"
    accepted.write_text(json.dumps(figures))
    worse = graph_api(*calls, "--against", accepted)
    assert worse.code == 1
    assert "DROP ours sentences en: recall 1.00 (4/4) -> .50 (2/4)" in worse.printed


def test_names_a_file_of_figures_that_is_not_there(gold: Path, tmp_path: Path) -> None:
    done = graph_api("evaluate", gold, "--against", tmp_path / "none.json")
    assert done.code == 1
    assert "none.json: no figures of an accepted run" in done.said
