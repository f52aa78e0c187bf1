"""Mends what parsers make of the phrases and clauses that stand right beside a name."""

from loaders.languages.calendars import calendar
from loaders.languages.grammar import Relation
from loaders.records import Language
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_PASSIVE = {Relation.PASSIVE_SUBJECT, Relation.PASSIVE_AUXILIARY}
_LOOSE = {Relation.OBLIQUE, Relation.COMPOUND, Relation.OTHER}
_CLAUSAL = {Relation.ADVERBIAL, Relation.CONJUNCT, Relation.PARATAXIS, Relation.COMPLEMENT}
_WIDEST = 4
_ASIDE = 10


def appose(sentence: Attachment, noun: Node) -> None:
    """Make X the subject in "X, the maker of Y, plans", where the parser took the maker for it."""
    verb = sentence.heads[noun]
    if verb is None or not noun.is_common_noun or sentence.relations[noun] not in _SUBJECTS:
        return
    at = sentence.before(noun)
    for _ in range(_WIDEST):
        if at is None or not (at.is_determiner or at.is_adjective or at.is_number):
            break
        at = sentence.before(at)
    name = sentence.before(at) if at is not None and at.lower == "," else None
    if name is None or name.entity is None or name in sentence.markers:
        return
    while sentence.relations[name] is Relation.CONJUNCT:
        first = sentence.heads[name]
        if first is None or first.entity is None or first.place > name.place:
            break
        name = first
    if sentence.heads[name] is not verb or sentence.relations[name] not in _LOOSE:
        return
    if name in sentence.markers or not _is_closed(sentence, noun, verb):
        return
    sentence.relations[name] = sentence.relations[noun]
    sentence.hang(noun, name, Relation.APPOSITION)


def _is_closed(sentence: Attachment, noun: Node, verb: Node) -> bool:
    """Tell whether a comma ends what a noun says, and no name stands there for what it means."""
    apart = sentence.between(noun, verb)
    bare = [one for one in apart if one.entity is not None and one not in sentence.markers]
    return any(one.lower == "," for one in apart) and not any(
        sentence.heads[one] is noun for one in bare
    )


def relate(sentence: Attachment, pronoun: Node) -> None:
    """Hang "who owned Y" in "its backer, X, who owned Y" on X, where it was taken for a clause."""
    verb = sentence.heads[pronoun]
    if pronoun.lower not in sentence.grammar.relatives or verb is None or not verb.is_verb:
        return
    joined = {*_CLAUSAL, Relation.RELATIVE}
    comma = sentence.before(pronoun)
    name = sentence.before(comma) if comma is not None and comma.lower == "," else None
    if name is None or name.entity is None or name.entity.type == "Place":
        return
    if sentence.relations[verb] not in joined:
        return
    if sentence.relations[pronoun] is Relation.OBJECT:
        if not _swaps(sentence, name, verb):
            return
    elif sentence.relations[pronoun] not in _SUBJECTS:
        return
    if sentence.markers.get(name) in sentence.grammar.genitives:
        return  # "head of Y, who"
    if sentence.heads[name] is verb and sentence.heads[verb] is not None:
        sentence.hang(name, sentence.heads[verb], Relation.SUBJECT)
    if not sentence.under(name, verb):
        sentence.hang(verb, name, Relation.RELATIVE)


def _swaps(sentence: Attachment, name: Node, verb: Node) -> bool:
    """Make Y the subject in "X, que rachète Y, plans", where the parser took X for it; tell so."""
    if sentence.heads[name] is not verb or sentence.relations[name] is not Relation.SUBJECT:
        return False
    after = [one for one in sentence.hanging(verb) if one.entity and one.place > verb.place]
    inverted = [one for one in after if sentence.relations[one] is Relation.OBJECT]
    for one in inverted:
        sentence.relations[one] = Relation.SUBJECT
    return bool(inverted)


def enthrone(sentence: Attachment, verb: Node) -> None:
    """Put a finite verb over the noun right before it, on which the parser hung it as a word.

    As in "The firm threatens to sue", taken for one phrase.
    """
    noun = sentence.before(verb)
    if not verb.is_tagged_verb or noun is None or sentence.heads[verb] is not noun:
        return
    loose = sentence.relations[verb] in {Relation.OTHER, Relation.COMPOUND}
    if not loose or not verb.has("VerbForm", "Fin") or noun in sentence.markers:
        return
    if not noun.is_common_noun or not _is_determined(sentence, noun):
        return
    sentence.hang(verb, sentence.heads[noun], sentence.relations[noun])
    for one in sentence.hanging(noun):
        if one.place > verb.place:
            adnominal = sentence.relations[one] is Relation.ADNOMINAL
            sentence.hang(one, verb, Relation.COMPLEMENT if adnominal else sentence.relations[one])
    sentence.hang(noun, verb, Relation.SUBJECT)


def adjoin(sentence: Attachment, name: Node) -> None:
    """Hang a name on the noun before it where its verb has no place for it.

    As in "was removed from the app X", "has got hold of the maker X".
    """
    verb, noun = sentence.heads[name], sentence.before(name)
    if name.entity is None or name in sentence.markers or verb is None or not verb.is_verb:
        return
    while noun is not None and noun.is_adjective and noun.entity is None:
        noun = sentence.before(noun)
    if noun is None or not noun.is_common_noun or noun not in sentence.markers:
        return
    if noun.place < verb.place or not _is_determined(sentence, noun) or _is_day(noun):
        return  # "prendre en charge X"
    if not sentence.under(noun, verb):
        return
    others = {sentence.relations[one] for one in sentence.hanging(verb) if one is not name}
    relation = sentence.relations[name]
    crowded = not others.isdisjoint({*_PASSIVE, Relation.OBJECT})
    if (relation is Relation.OBJECT and crowded) or relation is Relation.OBLIQUE:
        sentence.hang(name, noun, Relation.COMPOUND)


def _is_day(noun: Node) -> bool:
    dates = calendar(Language(noun.token.lang_))
    return noun.lower in dates.weekdays or noun.lower in dates.months


def range_name(sentence: Attachment, name: Node) -> None:
    """Join the last name in "X, parent of Y and of Z" to Y, where the parser joined it to X."""
    first, marker = sentence.heads[name], sentence.markers.get(name)
    if first is None or first.entity is None or marker is None:
        return
    if sentence.relations[name] is not Relation.CONJUNCT or sentence.markers.get(first) == marker:
        return
    at = sentence.before(name)
    while at is not None and (at.is_preposition or at.is_determiner):
        at = sentence.before(at)
    other = sentence.before(at) if at is not None and at.is_coordinator else None
    if other is None or other.entity is None or other is first:
        return
    if sentence.markers.get(other) == marker and not sentence.under(other, name):
        sentence.heads[name] = other


def rejoin_list(sentence: Attachment, name: Node) -> None:
    """Join Y to X in "from X ($6 million), Y ($3 million) and Z", which the parser takes apart."""
    comma, after = sentence.before(name), sentence.after(name)
    loose = sentence.relations[name] in _LOOSE and name not in sentence.markers
    if name.entity is None or not loose or comma is None or comma.lower != ",":
        return
    if after is None or after.lower != "(":
        return
    at = sentence.before(comma)
    if at is None or at.lower != ")":
        return
    for _ in range(_ASIDE):
        at = sentence.before(at)
        if at is None or at.is_verb:
            return
        if at.lower == "(":
            first = sentence.before(at)
            if first is not None and first.entity is not None and not sentence.under(first, name):
                sentence.hang(name, first, Relation.CONJUNCT)
            return


def date_verb(sentence: Attachment, day: Node) -> None:
    """Make "lundi" tell when something happens, where it was taken for what is acted on."""
    verb = sentence.heads[day]
    if sentence.relations[day] is not Relation.OBJECT or verb is None or day in sentence.markers:
        return
    if day.lower not in calendar(Language(day.token.lang_)).weekdays:
        return
    sentence.relations[day] = Relation.OTHER
    for one in sentence.hanging(day):
        if one.entity is not None and one not in sentence.markers:
            sentence.hang(one, verb, Relation.OBJECT)


def join_article(sentence: Attachment, noun: Node) -> None:
    """Read "des" as "de" in "a été retiré des rayons": a passive has no object."""
    verb = sentence.heads[noun]
    if sentence.relations[noun] is not Relation.OBJECT or verb is None or noun in sentence.markers:
        return
    articles = [one for one in sentence.hanging(noun) if one.is_determiner]
    own = {sentence.relations[one] for one in sentence.hanging(verb)}
    if own.isdisjoint(_PASSIVE):
        return
    for article in articles:
        marker = sentence.grammar.markers.get(article.lower)
        if marker is not None and article.place < noun.place:
            sentence.markers[noun] = marker
            sentence.relations[noun] = Relation.OBLIQUE


def settle_name(sentence: Attachment, name: Node) -> None:
    """Hang a name on the noun it names: in "le site du moteur de recherche X", on the engine."""
    head, noun = sentence.heads[name], sentence.before(name)
    if name.entity is None or name in sentence.markers or head is None or not head.is_common_noun:
        return
    while noun is not None and noun.is_adjective and noun.entity is None:
        noun = sentence.before(noun)
    while noun is not None and noun.is_common_noun and not _is_determined(sentence, noun):
        noun = sentence.heads[noun] if noun in sentence.markers else None
    if noun is None or noun is head or not noun.is_common_noun or noun.place > name.place:
        return
    if sentence.relations[name] in _LOOSE and not sentence.under(noun, name):
        sentence.hang(name, noun, Relation.COMPOUND)


def _is_determined(sentence: Attachment, noun: Node) -> bool:
    articles = sentence.grammar.articles
    return any(
        one.place < noun.place and (one.is_determiner or one.lower in articles)
        for one in sentence.hanging(noun)
    )


def lift_over_date(sentence: Attachment, noun: Node) -> None:
    """Hang "sur X" in "la fin du support le 30 avril sur X" on what ends, not on the day."""
    day, marker = sentence.heads[noun], sentence.markers.get(noun)
    if day is None or day in sentence.markers or day.place > noun.place:
        return
    dated = day.is_number or any(_is_day(one) for one in (day, *sentence.hanging(day)))
    if not dated or day.entity is not None or day.is_verb:
        return
    above = sentence.heads[day]
    if marker is None or marker in sentence.grammar.genitives or above is None:
        return
    if above.place < day.place and sentence.relations[day] in _LOOSE:
        sentence.heads[noun] = above


def rejoin_complement(sentence: Attachment, name: Node) -> None:
    """Hang X on the event in "the purchase, for 30 million, of X"."""
    marker, head = sentence.markers.get(name), sentence.heads[name]
    if name.entity is None or marker not in sentence.grammar.genitives or head is None:
        return
    at = sentence.before(name)
    while at is not None and (at.is_preposition or at.is_determiner):
        at = sentence.before(at)
    if at is None or at.lower != ",":
        return
    for _ in range(_ASIDE):
        opening, at = at, sentence.before(at)
        if at is None or at.is_verb:
            return
        if at.lower == ",":
            event = sentence.before(at)
            if event is None or not event.is_common_noun or not opening.is_preposition:
                return
            if not sentence.under(event, name):
                sentence.hang(name, event, Relation.OBLIQUE)
            return


def lead(sentence: Attachment, verb: Node, word: Node) -> bool:
    """Hang a verb that was taken for a noun on what its relative clause is about.

    Such are "X, que DIRIGE Y" and "X, que Y CONCURRENCE"; `word` stands right before it. Tells
    whether there is such a clause.
    """
    if _leads_clause(sentence, word):
        _hang_clause(sentence, verb, word)
        return True
    pronoun = sentence.before(word)
    if word.entity is None or pronoun is None or not _leads_clause(sentence, pronoun):
        return False
    _hang_clause(sentence, verb, pronoun)
    sentence.hang(word, verb, Relation.SUBJECT)
    return True


def _leads_clause(sentence: Attachment, pronoun: Node) -> bool:
    """Tell whether a word is the pronoun of a relative clause, right after a name or its comma."""
    if pronoun.lower not in sentence.grammar.relatives | sentence.grammar.owning_relatives:
        return False
    return _antecedent(sentence, pronoun) is not None


def _antecedent(sentence: Attachment, pronoun: Node) -> Node | None:
    at = sentence.before(pronoun)
    if at is not None and at.lower == ",":
        at = sentence.before(at)
    return at if at is not None and (at.entity is not None or at.is_common_noun) else None


def _hang_clause(sentence: Attachment, verb: Node, pronoun: Node) -> None:
    name, over = _antecedent(sentence, pronoun), sentence.heads[verb]
    if name is None or sentence.relations[verb] is Relation.RELATIVE:
        return
    if over is not None and over.place > verb.place and over.is_verb:
        sentence.hang(name, over, Relation.SUBJECT)  # "X, que dirige Y, plans"
    elif over is None:
        main = next((one for one in sentence.hanging(verb) if _goes_on(sentence, one)), None)
        if main is not None and main.place > verb.place:
            sentence.hang(main, None, Relation.OTHER)
            sentence.hang(name, main, Relation.SUBJECT)
    if sentence.under(name, verb):
        sentence.heads[name] = None
    sentence.hang(verb, name, Relation.RELATIVE)
    if sentence.heads[pronoun] is not verb or sentence.relations[pronoun] is Relation.MARK:
        sentence.hang(pronoun, verb, Relation.OBJECT)


def _goes_on(sentence: Attachment, verb: Node) -> bool:
    return verb.is_tagged_verb and sentence.relations[verb] is not Relation.AUXILIARY
