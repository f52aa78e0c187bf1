"""Handles, domains and links are mentions of whom they name."""

import pytest

from loaders.names.handles import addresses
from loaders.names.known import KnownEntities, KnownEntity
from loaders.pipeline import Pipeline
from loaders.records import Document, Language

ADDRESSES = [
    ("Write to @Zenpay today.", ["@Zenpay"]),
    ("Write to ann@zenpay.com today.", []),
    ("Ann.Roe@zenpay.co.uk", []),
    ("See zenpay.com, or www.zenpay.co.id.", ["zenpay.com", "www.zenpay.co.id"]),
    ("See https://help.zenpay.com/a/b?c=1.", ["https://help.zenpay.com/a/b?c=1"]),
    ("It cost 3.5 euros at 9 a.m. to e.g. Ann", []),
    ("He left Zenpay.Le groupe", []),
]


@pytest.mark.parametrize(("text", "found"), ADDRESSES)
def test_addresses(text: str, found: list[str]) -> None:
    assert [address.span.of(text) for address in addresses(text)] == found


KNOWN = KnownEntities((KnownEntity("Zenpay", "Company"), KnownEntity("Ann Roe", "Person")))
MENTIONS = [
    ("en", "Kelvia thanked @zenpay and @AnnRoe.", {"Zenpay": "@zenpay", "Ann Roe": "@AnnRoe"}),
    ("en", "Kelvia took its button off zenpay.com.", {"Zenpay": "zenpay.com"}),
    ("fr", "Kelvia remercie @kelvia et @inconnu42.", {"Kelvia": "@kelvia"}),
    ("fr", "Kelvia attaque le compte @inconnu42.", {"@inconnu42": "@inconnu42"}),
    ("id", "Menurut Kelvia, akun @tetangga42 berbohong.", {"@tetangga42": "@tetangga42"}),
    ("id", "Tulis surel ke ann@zenpay.com.", {}),
]


@pytest.mark.parametrize(("language", "text", "expected"), MENTIONS)
def test_who_is_addressed(language: str, text: str, expected: dict[str, str]) -> None:
    (extraction,) = Pipeline(KNOWN).extract([Document("a", "-", text, Language(language))])
    addressed = {
        entity.name: mention.span.of(text)
        for entity in extraction.entities
        for mention in entity.mentions
        if any(mark in mention.span.of(text) for mark in "@.")
    }
    assert addressed == expected
