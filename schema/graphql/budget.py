"""What one request may ask for, however its document spells it."""

from dataclasses import dataclass

from schema.errors import PlanError


class TooLargeError(PlanError):
    """A query asks for more than one request may."""


@dataclass(slots=True)
class Budget:
    """What one request may still ask for.

    Attributes:
        selections: fields and fragments to look at, again for each type that may stand there.
        items: fields to answer, each for every type that may stand there.
        things: entities, claims, articles; a page within a page counts its size multiplied.
    """

    selections: int = 10_000
    items: int = 2_000
    things: int = 200_000

    def look(self) -> None:
        """Use up one selection.

        Raises:
            TooLargeError: there is none left.
        """
        self.selections -= 1
        if self.selections < 0:
            raise _too_many()

    def take(self, items: int = 0, things: int = 0) -> None:
        """Use up a part.

        Raises:
            TooLargeError: that part is not there.
        """
        self.items -= items
        self.things -= things
        if self.items < 0:
            raise _too_many()
        if self.things < 0:
            raise TooLargeError(
                "the query may fetch too much: page sizes multiply from level to level; "
                "ask for smaller pages"
            )


def _too_many() -> TooLargeError:
    return TooLargeError("the query has too many fields; ask in several requests")
