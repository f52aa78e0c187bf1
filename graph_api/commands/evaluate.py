"""`graph-api evaluate`: how well the extractor reads labelled articles."""


def command() -> None:
    """TODO."""
