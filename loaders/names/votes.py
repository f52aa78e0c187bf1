"""Signs that a name is of an entity type."""

from dataclasses import dataclass

EXPLICIT = 4.0
"""Votes of this weight or more are words of the text; below are guesses."""

FORM = 6.0  # "Mr.", "Inc", "PT"
CUE = 5.0  # "the app X"
SITED = 4.0  # "based in X"
BELONGING = 2.5  # "customers of X"
SPEECH = 2.0
SUBJECT = 2.0
OPENED = 0.1


@dataclass(frozen=True, slots=True)
class Vote:
    """One sign that a name is of an entity type; signs of one name are added up.

    `once`: what a model holds a lone word for, which it says again wherever it meets the word; of
    such votes for one type the heaviest counts.
    `opens`: the name may be of the type, where relations take no other, though words of the text
    tell what it is: towns have clubs of their name.
    `prior`: how likely the type is before anything is known; it makes nobody sure.
    """

    type: str
    weight: float
    once: bool = False
    prior: bool = False
    opens: bool = False
