"""What can be wrong with what an evaluation is given."""

from schema.errors import GraphApiError


class EvaluationError(GraphApiError):
    """Labelled files or extractions cannot be used: the message names place and remedy."""
