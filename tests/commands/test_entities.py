"""A user's own known entities: imported, listed, used by the other commands, removed."""

import json
from pathlib import Path

import pytest

from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.commands.process import Done, graph_api

TEXT = "Velmora invested $5 million in Kestrel in 2023."


def run(folder: Path, *arguments: str | Path) -> Done:
    return graph_api("entities", *arguments, "--data-dir", folder / "data")


def extracted(folder: Path, *flags: str | Path) -> dict[str, tuple[str, str]]:
    (folder / "article.txt").write_text(TEXT)
    done = graph_api("extract", folder / "article.txt", *flags)
    assert done.code == 0
    return {one["name"]: (one["type"], one["id"]) for one in json.loads(done.printed)["entities"]}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.yaml", "- {name: Kestrel Bikes, type: Organization, aliases: [Kestrel], wikidata: Q9}"),
        ("a.json", '[{"name": "Kestrel Bikes", "type": "Organization", "aliases": ["Kestrel"],'
         ' "wikidata": "Q9"}]'),
        ("a.jsonl", '{"name": "Kestrel Bikes", "type": "Organization", "aliases": ["Kestrel"],'
         ' "wikidata": "Q9"}\n\n'),
        ("a.csv", "name,type,aliases,wikidata\nKestrel Bikes,Organization,Kestrel | KB,Q9\n"),
    ],
)  # fmt: skip
def test_every_form_is_imported_and_used(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    done = run(tmp_path, "import", tmp_path / name)
    assert (done.code, done.printed) == (0, "")
    assert "1 entities imported, 0 of them anew" in done.said
    found = extracted(tmp_path, "--data-dir", tmp_path / "data")
    assert found["Kestrel Bikes"] == ("Organization", "Q9")
    assert "Kestrel Bikes" not in extracted(tmp_path, "--data-dir", tmp_path / "other")


def test_imports_add_up_and_what_is_listed_can_be_imported_again(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,type,seat\nKestrel,Product,Lille\nVelmora,Company,\n")
    (tmp_path / "b.yaml").write_text("- {name: kestrel, type: Company, nicknames: [the bird]}")
    assert run(tmp_path, "import", tmp_path / "a.csv").code == 0
    assert (
        "1 entities imported, 1 of them anew" in run(tmp_path, "import", tmp_path / "b.yaml").said
    )
    listed = run(tmp_path, "list")
    assert [json.loads(line) for line in listed.printed.splitlines()] == [
        {"name": "Velmora", "type": "Company"},
        {"name": "kestrel", "type": "Company", "nicknames": ["the bird"]},
    ]
    (tmp_path / "again.jsonl").write_text(listed.printed)
    assert run(tmp_path, "import", tmp_path / "again.jsonl").code == 0
    assert run(tmp_path, "list").printed == listed.printed
    assert "Microsoft" in run(tmp_path, "list", "--all").printed


def test_own_entities_win_over_those_that_come_along(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,type,wikidata\nMicrosoft,Agency,\nBlue,Company,Q2283\n")
    run(tmp_path, "import", tmp_path / "a.csv")
    every = [json.loads(line) for line in run(tmp_path, "list", "--all").printed.splitlines()]
    assert [one["type"] for one in every if one["name"] == "Microsoft"] == ["Agency"]
    assert [one["name"] for one in every if one.get("wikidata") == "Q2283"] == ["Blue"]


def test_entities_are_removed_and_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,type\nKestrel,Company\nVelmora,Company\n")
    run(tmp_path, "import", tmp_path / "a.csv")
    done = run(tmp_path, "remove", "KESTREL", "Microsoft")
    assert done.code == 1
    assert "1 entities removed" in done.said
    assert "not imported: Microsoft" in done.said
    assert run(tmp_path, "list").printed == '{"name": "Velmora", "type": "Company"}\n'


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", "name,type\nKestrel,Firm\n", "a.csv: line 2 (Kestrel): type 'Firm' is not in"),
        ("a.csv", "name,type\nA,Company,B\n", "a.csv: line 2: has more cells than the heading"),
        ("a.csv", "nom,type\nA,Company\n", "a.csv: line 2: needs at least the keys name and type"),
        ("a.jsonl", '{"name": "A"', "a.jsonl: line 1: not valid JSON"),
        ("a.json", '{"name": "A"}', "a.json: must be a list of entries"),
        ("a.txt", "A", "its name must end in .yaml, .yml, .json, .jsonl, .csv"),
        ("a.yaml", "- {name: A, type: Company, country: France}", "country 'France' is no code"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_imported(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    (tmp_path / "good.csv").write_text("name,type\nKestrel,Company\n")
    (tmp_path / name).write_text(content)
    done = run(tmp_path, "import", tmp_path / "good.csv", tmp_path / name)
    assert done.code == 1
    assert told in done.said
    assert run(tmp_path, "list").printed == ""


def test_a_file_asked_for_by_name_must_be_there_and_may_be_begun(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(TEXT)
    mine = tmp_path / "mine.yaml"
    done = graph_api("extract", tmp_path / "article.txt", "--entities", mine)
    assert done.code == 1
    assert "mine.yaml: cannot be read: No such file" in done.said
    (tmp_path / "a.csv").write_text("name,type\nKestrel,Organization\n")
    assert graph_api("entities", "import", tmp_path / "a.csv", "--entities", mine).code == 0
    assert extracted(tmp_path, "--entities", mine)["Kestrel"][0] == "Organization"


@pytest.mark.store
def test_articles_are_read_again_with_new_entities(
    tmp_path: Path, store: Store, store_settings: Settings
) -> None:
    (tmp_path / "article.txt").write_text(TEXT)
    mine = tmp_path / "mine.yaml"
    mine.write_text("[]")

    def loaded() -> str:
        flags = ("load", tmp_path / "article.txt", "--entities", mine)
        return graph_api(*flags, settings=store_settings).said

    assert "1 written" in loaded()
    assert "1 unchanged" in loaded()
    mine.write_text("- {name: Kestrel, type: Organization}")
    assert "1 written" in loaded()
