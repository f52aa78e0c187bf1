"""What is particular to a language is data: one folder a language, one YAML file a subject."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from loaders.records import Language


def data_file(language: Language, name: str) -> Traversable:
    """Return the file `name` (as in "names.yaml") of a language; it need not exist."""
    return files(__name__).joinpath(language.value, name)
