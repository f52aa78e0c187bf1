"""Patterns of frames, written as a line: "{subject} _ in {object}", "{subject} = _ of {object}".

"_" is the trigger. With a verb, the slot before it is the subject of the active voice, a bare slot
after it the object; "@{object}" is whom the act is announced to, "{subject} & {object} _" are two
who do it together, ": {object}" is of whom the complement tells ("alleges that X ..."). With a
noun, "{subject}'s" is the owner and a bare slot a compound ("the {object} takeover"); "{x} = "
names who holds a role. A slot after a preposition is joined by it; other words must stand in the
clause. ">in {object}" is joined by "in" to what the act is for ("invest to build a plant in X").
"^{object}" is left out: it is whom earlier sentences speak of (see `loaders/claims/carried.py`);
"~{object}" too: it is with whom they say the subject to be at odds (`loaders/claims/opponents.py`);
"+{object}" is on whom the last such act was done ("X may follow suit");
"*{object}" is the organisation that the text speaks of there (see `loaders/claims/houses.py`).
After a post, ": {object}" is whom its holder speaks of ("Acme will grow, CEO X said").
"""

import re
from dataclasses import dataclass

from loaders.clauses.clauses import Kind
from loaders.clauses.roles import Role
from schema.errors import OntologyError

_PIECE = re.compile(r"\{(subject|object)\}('s)?|=|[^\s{}]+")
_AIM = ">"
_JOINTS = {
    "&": Role.FELLOW,
    "@": Role.ADDRESSEE,
    ":": Role.TOPIC,
    "^": Role.CARRIED,
    "~": Role.OPPONENT,
    "+": Role.ECHOED,
    "*": Role.HOUSE,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an argument of the relation stands in the clause; `marker` is its preposition."""

    role: Role
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The head word of what names an event or role, and the others that must stand by it."""

    head: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A trigger with the places of subject and object; a missing noun slot is the controller's.

    `sides` are "subject" and "object" in the order in which they stand: that parts two of a kind.
    """

    kind: Kind
    head: str
    words: frozenset[str]
    subject: Slot
    object: Slot
    sides: tuple[str, ...]


def parse_trigger(text: str, kind: Kind, *, head_last: bool) -> Trigger:
    """Read "mettre fin" or "chief executive": a verb comes first, a noun as its language has it."""
    words = text.lower().split()
    if kind is Kind.NOUN and head_last:
        words = [words[-1], *words[:-1]]
    return Trigger(words[0], tuple(words[1:]))


def parse_pattern(
    line: str,
    trigger: Trigger,
    kind: Kind,
    markers: frozenset[str],
    where: str,
    *,
    one_sided: bool = False,
) -> Pattern:
    """Read one pattern line for a trigger; `markers` are the prepositions of the language.

    With `one_sided`, only the object stands in it.

    Raises:
        OntologyError: the line is no pattern; names `where` and the remedy.
    """
    slots: dict[str, Slot] = {"subject": Slot(Role.CARRIED)} if one_sided else {}
    words = list(trigger.words)
    holder = "=" in line.split()
    reached = False
    joint = ""
    for piece in _PIECE.finditer(line):
        text = piece.group(0)
        if name := piece.group(1):
            if name in slots:
                raise OntologyError(f"{where}: {line!r}: {{{name}}} stands twice; keep one")
            owner = piece.group(2) is not None
            if joint:
                slots[name] = _joined_slot(joint)
            elif kind is Kind.VERB and not owner:
                slots[name] = Slot(Role.OBJECT if reached else Role.SUBJECT)
            else:
                slots[name] = _noun_slot(first=holder and not slots, owner=owner)
            joint = ""
        elif text == "_":
            reached = True
        elif text in markers or text in _JOINTS or text.removeprefix(_AIM) in markers:
            joint = text
        elif text != "=":
            words.append(text.lower())
    if not reached:
        raise OntologyError(f"{where}: {line!r}: has no _ where the trigger goes; write one")
    if kind is Kind.NOUN and not holder and "object" in slots:
        slots.setdefault("subject", Slot(Role.CONTROLLER))
    if missing := sorted({"subject", "object"} - set(slots)):
        raise OntologyError(f"{where}: {line!r}: lacks {{{missing[0]}}}; write where it stands")
    subject, object_ = slots["subject"], slots["object"]
    return Pattern(kind, trigger.head, frozenset(words), subject, object_, tuple(slots))


def _joined_slot(joint: str) -> Slot:
    """Return the slot after a preposition or sign."""
    if joint in _JOINTS:
        return Slot(_JOINTS[joint])
    role = Role.PURPOSE if joint.startswith(_AIM) else Role.OBLIQUE
    return Slot(role, joint.removeprefix(_AIM))


def _noun_slot(*, first: bool, owner: bool) -> Slot:
    """Return a slot beside a noun: `first` before "=", `owner` with "'s"."""
    if first:
        return Slot(Role.HOLDER)
    return Slot(Role.POSSESSOR if owner else Role.COMPOUND)
