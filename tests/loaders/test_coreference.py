"""Whom pronouns and descriptions refer to: text -> expression -> entity, or nobody."""

import pytest

from loaders.names.known import KnownEntities, KnownEntity
from loaders.records import Document, Language, LocalEntity, Mention, MentionKind, Span
from loaders.references.coreference import resolve_references
from loaders.sentences.pieces import Article
from loaders.sentences.tree import Tree, read_trees
from loaders.words.parsing import parse

TYPES = {
    "Voltis": "Company",
    "Orlane": "Company",
    "Zopia": "Product",
    "Monéa": "Product",
    "Microsoft": "Company",
    "Renault": "Company",
    "Lille": "Place",
    "Redmond": "Place",
    "Nora Petit": "Person",
    "Paul Ravier": "Person",
    "Nora Marsh": "Person",
    "Paul Voss": "Person",
    "Federal Trade Commission": "Agency",
    "Rini Wulandari": "Person",
}
KNOWN = KnownEntities(
    (
        KnownEntity("Microsoft", "Company", seat="Redmond", country="US"),
        KnownEntity("Renault", "Company", seat="Boulogne-Billancourt", country="FR"),
    )
)


def references(language: str, text: str) -> dict[str, str]:
    """Return expression -> name of whom it refers to, as the mentions of the entities say."""
    entities, _ = _resolved(language, text)
    return {
        mention.span.of(text): entity.name
        for entity in entities
        for mention in entity.mentions
        if mention.kind is not MentionKind.NAME
    }


def _resolved(language: str, text: str) -> tuple[tuple[LocalEntity, ...], tuple[Tree, ...]]:
    document = Document("a", "a", text, Language(language))
    (doc,) = parse(document.language, [document])
    entities = tuple(_entity(text, name, type_) for name, type_ in TYPES.items() if name in text)
    (trees,) = read_trees(document.language, [Article(document, doc, entities)])
    return resolve_references(document, entities, trees, KNOWN), trees


def _entity(text: str, name: str, type_: str) -> LocalEntity:
    starts = [at for at in range(len(text)) if text.startswith(name, at)]
    spans = [Span(start, start + len(name)) for start in starts]
    mentions = tuple(Mention(span, MentionKind.NAME) for span in spans)
    return LocalEntity(name, name, name, type_, (), None, mentions)


@pytest.mark.parametrize(
    ("language", "text", "expression", "entity"),
    [
        # personal pronouns
        ("fr", "Voltis a racheté Orlane en mai. Elle a payé 10 millions.", "Elle", "Voltis"),
        ("fr", "Nora Petit dirige Voltis. Elle a démissionné lundi.", "Elle", "Nora Petit"),
        ("fr", "Voltis affirme qu'il supprimera Zopia.", "il", "Voltis"),
        ("en", "Voltis bought Orlane in May. It paid 10 million dollars.", "It", "Voltis"),
        ("en", "Nora Marsh leads Voltis. She resigned on Monday.", "She", "Nora Marsh"),
        ("en", "Voltis said it would drop Zopia.", "it", "Voltis"),
        ("en", "Nora Marsh met Paul Voss. She threatened to sue.", "She", "Nora Marsh"),
        ("fr", "Renault quitte Orlane. Voltis vend Zopia à Orlane. Celle-ci attend.", "Celle-ci",
         "Orlane"),
        ("fr", "Nora Petit accuse Paul Ravier. Ce dernier se tait.", "Ce dernier", "Paul Ravier"),
        ("fr", "Le suédois Voltis quitte Orlane. Le suédois se tait.", "Le suédois", "Voltis"),
        ("fr", "L'américain Voltis quitte Orlane. Le suédois se tait.", "Le suédois", None),
        (
            "fr",
            "« C'est absurde », lance Paul Ravier. Le patron de Voltis accuse Orlane de vol.",
            "Le patron de Voltis",
            "Paul Ravier",
        ),
        (
            "en",
            "Microsoft left Orlane in May. Orlane then sued Voltis. Its chairman, Paul Voss, won.",
            "Its",
            "Orlane",
        ),
        # possessives
        ("fr", "Voltis vend Zopia. Sa présidente, Nora Petit, s'en va.", "Sa", "Voltis"),
        ("en", "Voltis sold Zopia. Its chairman, Paul Voss, is leaving.", "Its", "Voltis"),
        ("en", "Nora Marsh left Voltis. Her sister stayed.", "Her", "Nora Marsh"),
        ("en", "Voltis lost. Orlane cheered. “It is just. We may sue Voltis,” said its chairman, "
         "Paul Voss.", "its", "Orlane"),
        ("en", "Orlane won over Voltis, Renault and Monéa, its owner, Nora Marsh, said.", "its",
         "Orlane"),
        # what the text says of somebody
        ("fr", "Voltis a payé le fabricant de panneaux Orlane.", "le fabricant de panneaux",
         "Orlane"),
        ("fr", "Voltis a quitté la banque d'affaires Orlane.", "la banque d'affaires", "Orlane"),
        ("fr", "Orlane, une banque, quitte Voltis. La banque a 3 agences.", "La banque", "Orlane"),
        ("fr", "Orlane recrute. Née d'un plan de Voltis, la firme a un an.", "la firme", "Orlane"),
        ("fr", "Voltis grandit. Rachetée par Orlane, elle a cent salariés.", "elle", "Voltis"),
        ("fr", "L'éditeur Voltis lâche Orlane. L'éditeur se tait.", "L'éditeur", "Voltis"),
        ("en", "The bank Orlane left Voltis. Later, the bank closed.", "the bank", "Orlane"),
        ("en", "Voltis, a retailer, sued Orlane. The retailer lost.", "The retailer", "Voltis"),
        # what is known of somebody
        ("fr", "Renault cite Microsoft. Le géant américain nie.", "Le géant américain",
         "Microsoft"),
        ("fr", "Voltis cite Microsoft. La firme de Redmond nie.", "La firme de Redmond",
         "Microsoft"),
        # the type alone
        ("en", "The Federal Trade Commission sued Voltis. The agency fined it.", "The agency",
         "Federal Trade Commission"),
        ("fr", "Voltis a supprimé Zopia. L'application revient.", "L'application", "Zopia"),
        # what the text has said to have happened
        ("fr", "Voltis rachète Orlane. L'acquéreur se tait.", "L'acquéreur", "Voltis"),
        ("en", "Voltis has sued Orlane. The plaintiff wants money.", "The plaintiff", "Voltis"),
        ("en", "Voltis has sued Orlane. The defendant is silent.", "The defendant", "Orlane"),
        ("id", "Voltis menggugat Orlane. Penggugat itu menuntut ganti rugi.", "Penggugat itu",
         "Voltis"),
        # in apposition
        ("fr", "Orlane, la banque de Lille, se tait.", "la banque de Lille", "Orlane"),
        ("fr", "« Non », dit Paul Ravier, son gérant.", "son gérant", "Paul Ravier"),
        # who speaks
        ("en", "“We are growing,” said Voltis.", "We", "Voltis"),
        ("en", "“I am leaving,” said Nora Marsh.", "I", "Nora Marsh"),
        ("en", "“We are growing,” said Paul Voss, the chairman of Voltis.", "We", "Voltis"),
        ("en", "“We are growing,” said Nora Marsh, who founded Voltis.", "We", "Voltis"),
        ("fr", "« Nous grandissons », dit Nora Petit, présidente de Voltis.", "Nous", "Voltis"),
        # clitics and determiners that follow
        ("id", "Voltis mencabut Zopia dari aplikasinya.", "nya", "Voltis"),
        ("id", "Voltis menggugat Orlane. Perusahaan itu menuntut ganti rugi.", "Perusahaan itu",
         "Voltis"),
        ("id", "Rini Wulandari memimpin Voltis. Dia mundur kemarin.", "Dia", "Rini Wulandari"),
    ],
)  # fmt: skip
def test_refers_to(language: str, text: str, expression: str, entity: str) -> None:
    assert references(language, text).get(expression) == entity


@pytest.mark.parametrize(
    ("language", "text", "expression"),
    [
        ("fr", "Voltis lâche Orlane. Il faut attendre.", "Il"),
        ("en", "Voltis dropped Orlane. It is likely that prices will rise.", "It"),
        ("fr", "Voltis lâche Orlane. Une autre banque suivra.", "Une autre banque"),
        ("en", "Voltis dropped Orlane. Another company will follow.", "Another company"),
        ("en", "Voltis dropped Orlane. The first company to follow wins.", "The first company"),
        ("en", "Voltis has met Orlane. The buyer is silent.", "The buyer"),
        ("fr", "Renault attaque. La firme de Redmond nie.", "La firme de Redmond"),
        ("en", "Voltis and Orlane met. He left.", "He"),
        ("en", "Nora Marsh and Paul Voss met. The bank closed.", "The bank"),
        ("id", "Voltis menggugat Orlane. Akhirnya keduanya sepakat.", "nya"),
    ],
)
def test_refers_to_nobody(language: str, text: str, expression: str) -> None:
    assert expression not in references(language, text)


def test_a_pronoun_is_not_its_own_object() -> None:
    found = references("en", "Voltis sells Zopia. Voltis dropped it in May.")
    assert found.get("it") != "Voltis"


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Renault dort. Voltis poursuit Orlane. Les deux firmes se taisent.",
         {"Voltis", "Orlane"}),
        ("en", "Renault slept. Voltis sued Orlane. The two companies kept silent.",
         {"Voltis", "Orlane"}),
        ("fr", "Voltis et Orlane lâchent Renault. Les deux firmes se taisent.",
         {"Voltis", "Orlane"}),
        ("en", "Voltis, Orlane, Renault and Microsoft met. The two companies kept silent.", set()),
    ],
)  # fmt: skip
def test_several_are_the_nearest_just_so_many(language: str, text: str, names: set[str]) -> None:
    _, trees = _resolved(language, text)
    found = [reference.entities for tree in trees for reference in tree.references.values()]
    assert {entity.name for entities in found for entity in entities} == names
