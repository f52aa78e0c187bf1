"""Fits `loaders/claims/pairing_weights.json` to labelled news: which names a trigger relates.

A logistic regression with a quadratic penalty. It learns from all pairings, those that frames read
too, since what frames leave is little to learn from; those left count twice. The same labels and
rules give the same weights. It reads what it is given and never the unseen part of the corpus. How
well it holds is measured on texts left out of the fit, one part in five at a time.
"""

import json
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import loaders.claims.likely
from graph_api.bundled import known_entities
from loaders.claims.likely import Likelihood
from loaders.claims.pairing_features import PairingFeatures
from loaders.claims.pairings import find_pairings, find_parties
from loaders.claims.statements import Statement
from loaders.evaluation import GoldArticle, read_gold
from loaders.evaluation.gold import GoldRelation
from loaders.evaluation.matching import match_entity
from loaders.evaluation.predictions import PredictedEntity, PredictedMention, Quote
from loaders.evaluation.spans import locate
from loaders.frames.frames import Frames
from loaders.pipeline import Pipeline
from loaders.records import Document, LocalEntity, Span
from loaders.sentences.tree import Tree
from schema.ontology import load_ontology

LEAST = 0.6
STRENGTH = 0.1
RAREST = 8
LEFT = 2.0
PARTS = 5
DIGITS = 2
LIGHTEST = 0.03

Seen = dict[tuple[str, str, str], list[Sequence[Span]]]


@dataclass(frozen=True)
class Case:
    """A pairing: the text it is of, its features, whether it is stated, and read by frames.

    `elsewhere`: not here, but another sentence of the text states it.
    """

    text: str
    features: tuple[str, ...]
    right: bool
    elsewhere: bool
    read: bool


@dataclass
class Teacher:
    """Takes note of the pairings of labelled texts, and of which are stated; guesses nothing.

    `gold` has the labels by the id of the document.
    """

    gold: Mapping[str, GoldArticle]
    cases: list[Case] = field(default_factory=list)

    def guess(
        self,
        tree: Tree,
        document: Document,
        frames: Frames,
        stated: Sequence[Statement],
        related: Collection[frozenset[str]],
    ) -> list[Statement]:
        features = PairingFeatures(tree, stated)
        gold = self.gold[document.id]
        wanted = wanted_of(gold, document.text)
        names = {
            one.entity.local_id: name_of(one.entity, document.text, gold)
            for one in find_parties(tree)
        }
        for one in find_pairings(tree, frames):
            subject, object_ = (names[each.entity.local_id] for each in (one.subject, one.object))
            passages = wanted.get((one.relation, subject, object_))
            here = passages is not None and any(
                tree.sentence.span.overlaps(span) for span in chain.from_iterable(passages)
            )
            read = one.ids in related or any(
                each.trigger is one.clause.node and each.relation == one.relation for each in stated
            )
            found = tuple(chain.from_iterable(features.of(one)))
            self.cases.append(Case(gold.id, found, here, passages is not None and not here, read))
        return []


def wanted_of(gold: GoldArticle, text: str) -> Seen:
    """Return where the relations of the labels are stated, either way round if symmetric."""
    wanted: Seen = {}
    for relation in gold.relations:
        passages = [*locate([relation.evidence or ""], text)] or [Span(0, len(text))]
        for key in _ways(relation):
            wanted.setdefault(key, []).append(passages)
    return wanted


def name_of(entity: LocalEntity, text: str, gold: GoldArticle) -> str:
    """Return the name that the labels have for an entity, or one that they have not."""
    mentions = tuple(
        PredictedMention(Quote(each.span, each.span.of(text)), str(each.kind))
        for each in entity.mentions
    )
    found = PredictedEntity(entity.id, entity.name, entity.type, mentions)
    namesake = match_entity(found, gold.entities).gold
    return namesake.name if namesake else f"?{entity.name}"


def _ways(relation: GoldRelation) -> list[tuple[str, str, str]]:
    way = (relation.type, relation.subject, relation.object)
    symmetric = load_ontology().relation_types[relation.type].symmetric
    return [way, (relation.type, relation.object, relation.subject)] if symmetric else [way]


def main(paths: Sequence[str]) -> None:
    cases = read_cases(read_gold(*map(Path, paths)))
    learned = [case for case in cases if not case.elsewhere]
    right = np.array([case.right for case in learned])
    held_out = np.zeros(len(learned))
    texts = [case.text for case in learned]
    for inside, outside in GroupKFold(PARTS).split(learned, right, texts):
        likelihood = learn([learned[at] for at in inside])
        held_out[outside] = [likelihood.chance(_worth(likelihood, learned[at])) for at in outside]
    left = np.array([not case.read for case in learned])
    taken = left & (held_out >= LEAST)
    print(f"{len(learned)} pairings, {right.sum()} stated, {(right & left).sum()} not by frames")
    print(f"left out, of these: {(right & taken).sum()} right of {taken.sum()} taken")
    write(learn(learned))


def learn(cases: Sequence[Case]) -> Likelihood:
    """Return the weights that these pairings teach, those stated elsewhere in a text left out."""
    learned = [case for case in cases if not case.elsewhere]
    vectors = CountVectorizer(analyzer=features_of, min_df=RAREST, dtype=np.float64)
    rows = vectors.fit_transform(learned)
    right = np.array([case.right for case in learned])
    weights = np.array([1.0 if case.read else LEFT for case in learned])
    model = LogisticRegression(C=STRENGTH, solver="liblinear")
    model.fit(rows, right, sample_weight=weights)
    fitted = {
        name: round(float(weight), DIGITS)
        for name, weight in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= LIGHTEST  # the others, a third, change nothing
    }
    return Likelihood(round(float(model.intercept_[0]), DIGITS), fitted, LEAST)


def _worth(likelihood: Likelihood, case: Case) -> float:
    return likelihood.worth(features_of(case))


def read_cases(gold: Sequence[GoldArticle]) -> list[Case]:
    documents = [article.document() for article in gold]
    teacher = Teacher({one.id: each for one, each in zip(documents, gold, strict=True)})
    list(Pipeline(known_entities(), guess=teacher.guess).extract(documents))
    return teacher.cases


def features_of(case: Case) -> list[str]:
    return sorted(set(case.features))


def write(likelihood: Likelihood) -> None:
    data = {**asdict(likelihood), "weights": dict(sorted(likelihood.weights.items()))}
    file = Path(loaders.claims.likely.__file__).with_name("pairing_weights.json")
    file.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
