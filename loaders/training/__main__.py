"""Trains the Indonesian pipeline: `python -m loaders.training CORPORA OUT --labelled SET...`.

It learns from the treebanks and labelled names in the folder CORPORA, and from none of the
sentences of the labelled sets; OUT becomes the folder of the pipeline.
"""

import argparse
import logging
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from loaders.errors import TrainingError
from loaders.training import casing  # noqa: F401 - registers what the configuration names
from loaders.training.card import card, measure
from loaders.training.corpus import Part, read_corpora
from loaders.training.labelled import Labelled

_CONFIG = Path(__file__).with_name("id.cfg")
_META = {
    "name": "news_sm",
    "version": "1.0.0",
    "description": "Indonesian news: parts of speech, features, lemmas, dependencies, names",
    "author": "The graph-api authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD Indonesian-GSD, -CSUI, -PUD", "license": "CC BY-SA 4.0 and 3.0"},
        {"name": "idner-news-2k", "license": "MIT"},
    ],
}


def main() -> int:
    """Train, measure on what was held back, and write the pipeline with its card."""
    parser = argparse.ArgumentParser(prog="python -m loaders.training", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of *.conllu and *.txt")
    parser.add_argument("out", type=Path, help="folder to write; what it holds is replaced")
    parser.add_argument("--labelled", type=Path, nargs="+", default=[], help="files or folders")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        corpora = list(read_corpora(args.corpora, Labelled(args.labelled), spacy.blank("id")))
    except TrainingError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    nlp = _trained({part: _docs(corpora, part) for part in Part})
    scores = [measure(nlp, name, docs) for name, part, docs in corpora if part is Part.TEST]
    nlp.config["paths"].update({"train": None, "dev": None})  # they were temporary
    nlp.meta.update(_META)
    nlp.meta["performance"] = {score.corpus: dict(score.shares) for score in scores}
    shutil.rmtree(args.out, ignore_errors=True)
    nlp.to_disk(args.out)
    (args.out / "README.md").write_text(card(scores), encoding="utf-8")
    return 0


def _docs(corpora: list[tuple[str, Part, list[Doc]]], part: Part) -> list[Doc]:
    return [doc for _, one, docs in corpora if one is part for doc in docs]


def _trained(docs: Mapping[Part, list[Doc]]) -> Language:
    with TemporaryDirectory() as folder:
        paths: dict[str, str] = {}
        for part in (Part.TRAIN, Part.DEV):
            path = Path(folder, f"{part}.spacy")
            DocBin(docs=docs[part]).to_disk(path)
            paths[f"paths.{part}"] = str(path)
        train(_CONFIG, Path(folder, "out"), overrides=paths)
        return spacy.load(Path(folder, "out", "model-best"))


if __name__ == "__main__":
    sys.exit(main())
