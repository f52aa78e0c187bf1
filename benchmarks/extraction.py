"""How fast articles are read, against the bare models on the same text, and where the time goes.

For each language the whole way from a file of articles to lines of JSON is timed in turn with
spaCy's `nlp.pipe` over the same texts; medians of CPU time are compared. What a stage takes is the
time inside its function, that of stages it calls left out.
"""

import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any
from unittest import mock

import spacy
from spacy.language import Language as SpacyPipeline

import loaders.pipeline
import loaders.sentences.reading
import loaders.sentences.tree
from graph_api.bundled import known_entities
from loaders.export import to_line
from loaders.pipeline import Pipeline
from loaders.records import Document, Language
from loaders.sources import read_sources
from loaders.words.parsing import MODELS

ROUNDS = 5
COPIES = 1
MARK = 0.6
CORPUS = Path(__file__).parent / "quality" / "corpus" / "seen"

STAGES: list[tuple[ModuleType, str, str]] = [
    (loaders.pipeline, "parse", "first parse"),
    (loaders.pipeline, "furniture_spans", "furniture"),
    (loaders.pipeline, "find_mentions", "names"),
    (loaders.pipeline, "resolve_entities", "entities"),
    (loaders.sentences.tree, "read_sentences", "second parse"),
    (loaders.pipeline, "read_trees", "trees"),
    (loaders.pipeline, "settle_types", "kinds by use"),
    (loaders.pipeline, "resolve_references", "references"),
    (loaders.pipeline, "find_claims", "clauses and claims"),
]
"""Where a stage's function is looked up, its name, and what it is called here."""


class Watch:
    """The CPU time of stages, each without those inside it."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._open: list[str] = []
        self._since = 0.0

    def enter(self, stage: str) -> None:
        self._turn()
        self._open.append(stage)

    def leave(self) -> None:
        self._turn()
        self._open.pop()

    def _turn(self) -> None:
        now = time.process_time()
        if self._open:
            self.spent[self._open[-1]] += now - self._since
        self._since = now

    def watched(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed; so is what it yields, as it is yielded."""

        def call(*arguments: Any, **keywords: Any) -> Any:
            self.enter(stage)
            try:
                result = function(*arguments, **keywords)
            finally:
                self.leave()
            return self._yielded(stage, result) if isinstance(result, Iterator) else result

        return call

    def _yielded(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        while True:
            self.enter(stage)
            try:
                item = next(items, self)
            finally:
                self.leave()
            if item is self:
                return
            yield item


def main() -> None:
    below = [language for language in Language if measure(language) < MARK]
    if below:
        print(f"below the mark of {MARK}: {', '.join(below)}")
        sys.exit(1)


def measure(language: Language) -> float:
    """Print the figures of a language; return the ratio."""
    if language not in MODELS:
        print(f"{language}: no trained model to compare with\n")
        return MARK
    with TemporaryDirectory() as folder:
        file = _articles(language, Path(folder) / "articles.jsonl")
        documents = [each for each in read_sources([str(file)]) if isinstance(each, Document)]
        words = sum(len(document.text.split()) for document in documents)
        reader = Pipeline(known_entities())
        _extract(reader, file)
        models = spacy.load(MODELS[language])
        _parse(models, documents)
        _parse(models, documents)
        bare, whole = [], []
        for _ in range(ROUNDS):
            bare.append(_timed(lambda: _parse(models, documents)))
            whole.append(_timed(lambda: _extract(reader, file)))
        watch = _watch(reader, file)
    ratio = statistics.median(bare) / statistics.median(whole)
    print(f"{language}: {words} words, median of {ROUNDS} rounds, CPU time")
    print(f"  bare models {words / statistics.median(bare):8,.0f} words/s")
    print(f"  extract     {words / statistics.median(whole):8,.0f} words/s, ratio {ratio:.2f}")
    every = watch.spent.total()
    for stage, spent in watch.spent.most_common():
        print(f"  {stage:20} {spent / every:4.0%}  {spent / words * 1e6:6.0f} µs a word")
    print()
    return ratio


def _articles(language: Language, file: Path) -> Path:
    """Write the labelled articles of a language, several times over, as a file to be read."""
    rows = [
        json.loads(line)
        for line in (CORPUS / f"articles_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    file.write_text(
        "".join(
            json.dumps(
                {
                    "id": f"{row['id']}-{copy}",
                    "title": row.get("title"),
                    "text": row["text"],
                    "language": language,
                    "published": row.get("published"),
                }
            )
            + "\n"
            for copy in range(COPIES)
            for row in rows
        ),
        encoding="utf-8",
    )
    return file


def _parse(nlp: SpacyPipeline, documents: list[Document]) -> None:
    for _ in nlp.pipe(document.text for document in documents):
        pass


def _extract(reader: Pipeline, file: Path) -> None:
    documents = (each for each in read_sources([str(file)]) if isinstance(each, Document))
    for extraction in reader.extract(documents):
        to_line(extraction)


def _timed(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _watch(reader: Pipeline, file: Path) -> Watch:
    watch = Watch()
    with ExitStack() as patches:
        for module, name, stage in STAGES:
            timed = watch.watched(stage, getattr(module, name))
            patches.enter_context(mock.patch.object(module, name, timed))
        watch.enter("files, JSON, the rest")
        _extract(reader, file)
        watch.leave()
    return watch


if __name__ == "__main__":
    main()
