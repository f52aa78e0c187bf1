"""The words by which a date or sum is told to be another's: `languages/*/details.yaml`, checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.languages import data_file
from loaders.records import Language
from loaders.sentences.nodes import Node
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError
from schema.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class DetailWords:
    """The words of a language that tell what a date or sum belongs to; see `fr/details.yaml`."""

    sums: frozenset[str]
    other_sums: frozenset[str]
    worths: frozenset[str]
    payments: frozenset[str]
    each: frozenset[str]
    respectively: frozenset[str]
    starts: frozenset[str]
    whens: frozenset[str]
    sinces: frozenset[str]
    froms: frozenset[str]
    happenings: frozenset[str]
    runs: Mapping[str, frozenset[str]]
    follow_ups: Mapping[str, frozenset[str]]

    def has(self, words: frozenset[str], node: Node) -> bool:
        """Tell whether a word is one of these, by its form or one of its lemmas."""
        return not words.isdisjoint(_forms(node))

    def followed(self, node: Node) -> Iterator[str]:
        """Yield the relations of which a later sentence may tell more by this word."""
        forms = _forms(node)
        for relation, words in self.follow_ups.items():
            if not words.isdisjoint(forms):
                yield relation


def _forms(node: Node) -> set[str]:
    return {node.lower, *node.lemmas, node.lemma.lower()}


@cache
def detail_words(language: Language) -> DetailWords:
    """Return the words of a language."""
    text = data_file(language, "details.yaml").read_text(encoding="utf-8")
    return parse_detail_words(text, f"{language}/details.yaml")


def parse_detail_words(text: str, source: str) -> DetailWords:
    """Build the words from YAML.

    Raises:
        OntologyError: the text says something that cannot be; names `source`, key and remedy.
    """
    data = read_yaml(text)
    known = set(DetailWords.__dataclass_fields__)
    if not isinstance(data, dict) or set(data) != known:
        raise OntologyError(f"{source}: needs exactly the keys {', '.join(sorted(known))}")
    listed = {key: _words(source, key, data[key]) for key in known - {"follow_ups", "runs"}}
    runs = {key: _words(source, f"runs: {key}", entry) for key, entry in data["runs"].items()}
    follow_ups = data["follow_ups"]
    unknown = set(follow_ups) - set(load_ontology().relation_types)
    if unknown:
        raise OntologyError(f"{source}: follow_ups: {min(unknown)} is not in the ontology")
    followed = {
        relation: _words(source, f"follow_ups: {relation}", entry)
        for relation, entry in follow_ups.items()
    }
    return DetailWords(**listed, runs=runs, follow_ups=followed)


def _words(source: str, key: str, entry: Iterable[Any] | Mapping[Any, Any]) -> frozenset[str]:
    if not isinstance(entry, list) or not all(isinstance(word, str) for word in entry):
        raise OntologyError(f"{source}: {key} must be a list of words; put on and no in quotes")
    return frozenset(word.lower() for word in entry)
