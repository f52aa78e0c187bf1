"""Reads treebanks in CoNLL-U into sentences whose words are those that are written.

Indonesian treebanks part clitics from their words ("perusahaannya" is two words there). A
tokenizer cannot tell them from like endings, so they are joined again: the word keeps the head's
place in the tree, and a feature says what the clitic stood for (`Person[psor]=3`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.errors import TrainingError

_COLUMNS = 10
_LAYERS = {"nmod:poss": "psor", "nmod": "psor", "obj": "obj", "iobj": "obj", "obl": "obj"} | {
    "nsubj": "subj", "nsubj:pass": "subj", "obl:agent": "agent"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a tree; `head` is the position of its head, or its own for the root."""

    form: str
    lemma: str
    pos: str
    features: tuple[str, ...]
    head: int
    relation: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands ("ud_pud.conllu: n01001011")."""

    place: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(word.form + " " * word.spaced for word in self.words).strip()


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file.

    Raises:
        TrainingError: a line has not ten columns.
    """
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n\n"), 1):
        lines = [line for line in block.splitlines() if line]
        if not lines:
            continue
        names = (line.partition("sent_id = ")[2] for line in lines if line.startswith("# sent_id"))
        place = f"{path.name}: {next(names, f'sentence {number}')}"
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        if wrong := [row for row in rows if len(row) != _COLUMNS]:
            raise TrainingError(f"{place}: {wrong[0][0]!r} begins a line that has not ten columns")
        yield Sentence(place, _written([row for row in rows if "." not in row[0]]))


def _written(rows: Sequence[Sequence[str]]) -> tuple[Word, ...]:
    """The words as they are written, each made of one word of the tree or more."""
    parted = {row[0].split("-")[0]: row for row in rows if "-" in row[0]}
    simple = [row for row in rows if "-" not in row[0]]
    groups: list[list[Sequence[str]]] = []
    ends = 0
    for row in simple:
        if int(row[0]) <= ends:
            groups[-1].append(row)
            continue
        groups.append([row])
        if row[0] in parted:
            ends = int(parted[row[0]][0].split("-")[1])
    at = {row[0]: position for position, group in enumerate(groups) for row in group}
    return tuple(
        _word(group, parted.get(group[0][0]), position, at) for position, group in enumerate(groups)
    )


def _word(
    group: Sequence[Sequence[str]], whole: Sequence[str] | None, position: int, at: dict[str, int]
) -> Word:
    row = next(row for row in group if at.get(row[6]) != position)
    if row[3] in {"ADP", "ADV", "DET"} and len(group) > 1:
        row = group[0] if at.get(group[0][6]) != position else row
    written = whole or row
    # A preposition hangs on its clitic ("kepadanya"); the two together are an argument.
    clitic = next((part for part in group[1:] if part[3] == "PRON"), None)
    features = [feature for feature in group[0][5].split("|") if feature != "_"]
    if clitic is not None:
        features += _layered(clitic)
    return Word(
        form=written[1],
        lemma=group[0][2],
        pos=group[0][3],
        features=tuple(features),
        head=at.get(row[6], position),
        relation=row[7],
        spaced="SpaceAfter=No" not in written[9],
    )


def _layered(clitic: Sequence[str]) -> list[str]:
    layer = _LAYERS.get(clitic[7])
    person = next((part for part in clitic[5].split("|") if part.startswith("Person=")), None)
    return [person.replace("=", f"[{layer}]=")] if layer and person else []


def parted(sentence: Sentence) -> Iterator[Sentence]:
    """Yield one tree for each sentence, where a treebank has put several in one tree.

    They are parted after a full stop if what follows hangs on what precedes by one arc alone.
    """
    words = sentence.words
    for end in range(len(words) - 2, 0, -1):
        if words[end].form not in {".", "!", "?"} or not words[end + 1].form[0].isupper():
            continue
        after = range(end + 1, len(words))
        crossing = [at for at in after if words[at].head <= end]
        if len(crossing) == 1 and all(word.head <= end for word in words[: end + 1]):
            yield from parted(replace(sentence, words=words[: end + 1]))
            yield replace(sentence, words=tuple(_moved(words[at], at, end + 1) for at in after))
            return
    yield sentence


def _moved(word: Word, at: int, start: int) -> Word:
    if word.head < start:
        return replace(word, head=at - start, relation="root")
    return replace(word, head=word.head - start)
