"""The one exception tree: what goes wrong for a reason a person can mend is a `GraphApiError`."""


class GraphApiError(Exception):
    """An error whose message tells a person what happened, where, and what to do about it."""


class OntologyError(GraphApiError):
    """The ontology, or a language's frames, say something that cannot be."""


class StoreError(GraphApiError):
    """The database cannot be reached, refused, or cannot keep what it was given."""


class PlanError(GraphApiError):
    """A query asks for something that cannot be, such as a page of minus one."""
