"""What holds of every text, however odd."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from loaders.folding import fold
from loaders.names.known import KnownEntities, KnownEntity
from loaders.names.mentions import Name, find_mentions
from loaders.records import Document, Language, MentionKind
from loaders.words.parsing import parse

_KNOWN = KnownEntities((KnownEntity("Elon Musk", "Person"), KnownEntity("Orange", "Company")))
_PIECES = st.sampled_from(
    [
        *(
            "Elon",
            "Musk",
            "Orange",
            "Microsoft",
            "d'",
            "l’",
            "de",
            "of",
            "and",
            "the",
            "(NWS)",
            "PT",
        ),
        *(
            "Tbk",
            "M.",
            "Mr.",
            "@musk",
            "U.S.",
            "-",
            "–",
            "«",
            "»",
            '"',
            "'s",
            ",",
            ".",
            ":",
            "\n",
            "(51)",
        ),
        *(
            "\n\n",
            " ",
            "\u00a0",
            "É",
            "iPhone",
            "12",
            "RM21.9",
            "PME lilloise",
            "Inc.",
            "Président",
            "said",
            "ﬁ",
            "🙂",
        ),
    ]
)
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=25).map(" ".join))


def _names(text: str, language: Language) -> tuple[Name, ...]:
    document = Document("a", "-", text, language)
    (doc,) = parse(language, [document])
    return find_mentions(doc, document, _KNOWN)


def _run_together(text: str) -> str:
    return fold(text).replace(" ", "")


@settings(deadline=None, max_examples=60)
@given(_TEXTS, st.sampled_from(Language))
@example("C E  A", Language.INDONESIAN)  # a run that is cut before white space
@example("Elon Musk   Orange PT", Language.FRENCH)
def test_spans(text: str, language: Language) -> None:
    names = _names(text, language)
    end = 0
    for name in names:
        assert end <= name.span.start < name.span.end <= len(text)
        if name.kind is MentionKind.NAME:  # handles and domains run the words of a name together
            assert _run_together(name.text) in _run_together(name.span.of(text))
        assert name.text.strip() == name.text != ""
        end = name.span.end
    assert names == _names(text, language)
