"""The words and names of a sentence as clause reading sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from loaders.languages.grammar import Grammar, WordOrder
from loaders.records import Language, LocalEntity, Span
from loaders.sentences.reading import Sentence, Word
from loaders.words.lexicon import is_common, is_only_verb, is_verb
from loaders.words.word_attributes import has_feature

_VERBS = {"VERB", "AUX"}
_MISTAKEN = {"NOUN", "ADJ", "PROPN", "X"}
"""What the tagger takes verbs for."""
_NAMING = {"PROPN", "X"}
_SHORT = 3
_NOUNS = {"NOUN", "PROPN", "ADJ", "X"}
_EVENTS = _NOUNS | _VERBS
_PRONOUNS = {"PRON", "DET", "SCONJ"}
_COUNTING = {"NUM", "SYM", "NOUN"}
_DESCRIBING = {"ADJ", "ADP", "DET", "NOUN"}
_LEADING = {"DET", "ADJ", "ADV", "PRON", "NUM", "ADP"}
_ENDING = {"PUNCT", "SCONJ", "CCONJ", "PRON", "AUX"}
_PARTING = {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}


@dataclass(slots=True, eq=False)
class Node:
    """A word or name of a sentence; it keeps what is asked of its word time and again.

    A verb is what the parser takes for one, or a form between the two that follows a name.

    Attributes:
        lemmas: those that its form may have.
        token: the word as the parser saw it; `pos` and `lemma` are what it says of it.
        span: where it stands in the text of the article.
        entity: whom the word names.
        town: the town of which the word is an adjective.
        place: its place among the words.
        lower: the text in lower case, with a plain apostrophe.
    """

    word: Word
    lemmas: frozenset[str]
    is_verb: bool
    token: Token = field(init=False)
    span: Span = field(init=False)
    entity: LocalEntity | None = field(init=False)
    town: LocalEntity | None = field(init=False)
    place: int = field(init=False)
    lower: str = field(init=False)
    pos: str = field(init=False)
    lemma: str = field(init=False)

    def __post_init__(self) -> None:
        word, token = self.word, self.word.token
        self.token, self.span, self.entity, self.town = token, word.span, word.entity, word.town
        self.place, self.lower = token.i, token.lower_.replace("’", "'")
        self.pos, self.lemma = token.pos_, token.lemma_

    @property
    def is_tagged_verb(self) -> bool:
        """The tagger itself takes it for a verb."""
        return self.is_verb and self.pos in _VERBS

    @property
    def is_noun(self) -> bool:
        """It may name an event, or a part that somebody plays."""
        return not self.is_verb and self.pos in _EVENTS

    @property
    def is_common_noun(self) -> bool:
        """The tagger takes it for a noun and no name."""
        return self.pos == "NOUN"

    @property
    def is_pronoun(self) -> bool:
        """It may stand for a name: pronouns, and what taggers take relative ones for."""
        return self.pos in _PRONOUNS

    @property
    def is_adverb(self) -> bool:
        """The tagger takes it for an adverb."""
        return self.pos == "ADV" and not self.is_verb

    @property
    def is_preposition(self) -> bool:
        """The tagger takes it for a preposition."""
        return self.pos == "ADP"

    @property
    def is_determiner(self) -> bool:
        """The tagger takes it for an article or the like."""
        return self.pos == "DET"

    @property
    def is_adjective(self) -> bool:
        """The tagger takes it for an adjective."""
        return self.pos == "ADJ"

    @property
    def is_coordinator(self) -> bool:
        """The tagger takes it for "and" or the like."""
        return self.pos == "CCONJ"

    @property
    def is_number(self) -> bool:
        """The tagger takes it for a number."""
        return self.pos == "NUM"

    @property
    def is_symbol(self) -> bool:
        """The tagger takes it for a sign such as "$"."""
        return self.token.pos_ == "SYM"

    @property
    def counts(self) -> bool:
        """It may be part of a sum or count: a number, sign or common noun."""
        return self.pos in _COUNTING

    @property
    def is_particle(self) -> bool:
        """The tagger takes it for a particle, such as the "to" of an infinitive."""
        return self.pos == "PART"

    @property
    def is_auxiliary(self) -> bool:
        """The tagger takes it for an auxiliary."""
        return self.pos == "AUX"

    @property
    def is_name_like(self) -> bool:
        """The tagger takes it for a name or a foreign word."""
        return self.pos in {"PROPN", "X"}

    @property
    def is_personal(self) -> bool:
        """The tagger takes it for a pronoun."""
        return self.pos == "PRON"

    @property
    def describes(self) -> bool:
        """It may stand between a noun and the name that the noun describes."""
        return self.pos in _DESCRIBING

    @property
    def leads_in(self) -> bool:
        """It may stand between the comma after a name and a noun in apposition to it."""
        return self.pos in _LEADING

    @property
    def ends_phrase(self) -> bool:
        """No modifier of a noun reaches over it."""
        return self.pos in _ENDING

    @property
    def parts_verb(self) -> bool:
        """It keeps a verb from the name after it."""
        return self.pos in _PARTING

    def has(self, feature: str, value: str) -> bool:
        """Tell whether the tagger gives the word this, such as VerbForm=Inf."""
        return has_feature(self.token, feature, value)


def read_nodes(sentence: Sentence, grammar: Grammar) -> Iterator[Node]:
    """Yield the nodes of a sentence by position."""
    for before, word in zip((None, *sentence.words), sentence.words, strict=False):
        yield _node(before, word, grammar)


def _node(before: Word | None, word: Word, grammar: Grammar) -> Node:
    token = word.token
    form = token.lower_.replace("’", "'")
    if grammar.order is not None and word.entity is None:
        return _by_form(before, word, grammar, grammar.order)
    if word.entity is None and token.pos_ in _VERBS and not form.endswith(grammar.noun_endings):
        lemmas = grammar.lemmas(form, token.lemma_)
        if before is not None and before.token.lower_ in grammar.aims:
            lemmas |= {grammar.homographs.get(form, form)}  # "to found", which looks like "find"
        return Node(word, lemmas, True)
    if (before is not None and _is_denied_verb(before, word, grammar)) or _is_odd_name(word):
        lemmas = grammar.lemmas(form, token.lemma_) | {grammar.homographs.get(form, form)}
        return Node(word, lemmas, True)
    if form in grammar.homographs and before is not None and _may_be_verb(before, word, grammar):
        return Node(word, frozenset({grammar.homographs[form]}), True)
    forms = {token.lemma_.lower(), token.lower_}
    return Node(word, frozenset(forms | {grammar.unprefixed(form) for form in forms}), False)


def _by_form(before: Word | None, word: Word, grammar: Grammar, order: WordOrder) -> Node:
    """Return the node of a word whose affixes tell verbs and nouns apart better than a tagger."""
    form = word.token.lower_
    if _is_noun_by_form(form, grammar, order) or _is_half_of_noun(word, order):
        return Node(word, frozenset({form, order.plain(form)}), False)
    stems = order.stems(form)
    if before is not None and f"{before.token.lower_} {form}" in order.bare:
        return Node(word, stems, True)
    led = before is not None and (before.entity is not None or before.token.lower_ in order.helpers)
    roots = stems & grammar.homographs.keys()
    verbal = (
        stems & order.bare or word.token.pos_ in _VERBS or (roots and (led or form not in roots))
    )
    if verbal or _has_verbal_prefix(word, stems, order):
        return Node(word, stems, True)
    return Node(word, frozenset({form, order.plain(form)}), False)


def _has_verbal_prefix(word: Word, stems: frozenset[str], order: WordOrder) -> bool:
    """Tell whether a word that the tagger takes for a noun is a prefix of verbs and a word."""
    form = word.token.lower_
    if not form.startswith(tuple(order.verbal)) or word.token.pos_ not in _MISTAKEN:
        return False
    language = Language(word.token.lang_)
    plain = order.plain(form)
    return any(
        len(stem) > _SHORT and not plain.startswith(stem) and is_common(language, stem)
        for stem in stems
    )


def _is_noun_by_form(form: str, grammar: Grammar, order: WordOrder) -> bool:
    """Tell whether a form is a noun whatever the tagger says of it."""
    plain = order.plain(form)
    if form in order.nouns or order.is_kind(plain) or plain in grammar.descriptors:
        return True
    if plain in order.bare:
        return form != plain and form not in order.speech
    derived = form.endswith(grammar.noun_endings) and not form.endswith(order.suffixes)
    return derived and len(order.stems(form)) == 1


def _is_half_of_noun(word: Word, order: WordOrder) -> bool:
    """Tell whether a word makes a noun with the one before or after it ("jual beli")."""
    token, doc, at = word.token, word.token.doc, word.token.i
    if at and (doc[at - 1].text_with_ws + token.text).lower() in order.nouns:
        return True
    return at + 1 < len(doc) and (token.text_with_ws + doc[at + 1].text).lower() in order.nouns


def _is_denied_verb(before: Word, word: Word, grammar: Grammar) -> bool:
    """Tell whether a form that follows a word of verbs alone is one ("ne référenceront plus").

    Such are a "not", and pronouns that stand right before a verb: "qui siège", "le rachète".
    """
    token, led = word.token, before.token.lower_.replace("’", "'")
    if word.entity is not None or token.pos_ not in _MISTAKEN:
        return False
    if token.lower_ in grammar.object_pronouns:
        return False
    if led in grammar.verbal_negators:
        return True
    bound = led in grammar.verbal_pronouns and before.token.pos_ == "PRON"
    fixed = before.token.i > 0 and before.token.nbor(-1).text == ","  # ", y compris"
    bound = bound and not (fixed and led in grammar.object_pronouns)
    inverted = led in grammar.relatives | grammar.owning_relatives and _leads_name(token)
    spelt = bound or (inverted and bool(grammar.verbal_pronouns))
    return spelt and token.is_lower and is_verb(Language(token.lang_), token.lower_)


def _is_odd_name(word: Word) -> bool:
    """Tell whether a word in small letters that the tagger takes for a name is a verb."""
    token = word.token
    if word.entity is not None or token.pos_ not in _NAMING or not token.is_lower:
        return False
    return len(token) > _SHORT and is_only_verb(Language(token.lang_), token.lower_)


def _leads_name(token: Token) -> bool:
    """Tell whether a name or article follows: "que dirige X", "où siège la"."""
    at = token.i + 1
    return at < len(token.doc) and token.doc[at].pos_ in {"PROPN", "DET", "X"}


def _is_finite(token: Token) -> bool:
    return token.pos_ in _VERBS and not has_feature(token, "VerbForm", "Inf")


def _may_be_verb(before: Word, word: Word, grammar: Grammar) -> bool:
    """Tell whether a form between noun and verb follows a name, an apposition to one, or "and"."""
    doc, at = word.token.doc, word.token.i
    if before.entity is not None:
        return at + 1 == len(doc) or not _is_finite(doc[at + 1])
    return (
        (before.token.text == "," or before.token.pos_ == "CCONJ")
        and at + 1 < len(doc)
        and grammar.marker(doc[at + 1].lower_) in grammar.genitives
        and _leads_infinitive(doc, at + 2, grammar)
    )


def _leads_infinitive(doc: Doc, at: int, grammar: Grammar) -> bool:
    """Tell whether an infinitive stands there, at most an object pronoun before it."""
    if at < len(doc) and doc[at].lower_.replace("’", "'") in grammar.object_pronouns:
        at += 1
    return at < len(doc) and has_feature(doc[at], "VerbForm", "Inf")
