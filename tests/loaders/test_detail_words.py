"""The checker of `details.yaml`."""

import pytest

from loaders.details.detail_words import parse_detail_words
from loaders.languages import data_file
from loaders.records import Language
from schema.errors import OntologyError


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        ("starts:", "begins:", "needs exactly the keys"),
        ("each: [each, apiece]", "each: every", "each must be a list of words"),
        ("starts: [start,", "starts: [on,", "starts must be a list of words"),
        ("  FINES:", "  PUNISHES:", "PUNISHES is not in the ontology"),
    ],
)
def test_broken_data_is_refused(sound: str, broken: str, message: str) -> None:
    text = data_file(Language.ENGLISH, "details.yaml").read_text(encoding="utf-8")
    assert sound in text
    with pytest.raises(OntologyError, match=message) as error:
        parse_detail_words(text.replace(sound, broken, 1), "en/details.yaml")
    assert str(error.value).startswith("en/details.yaml: ")
