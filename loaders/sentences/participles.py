"""Mends what parsers get wrong of participles, posts and clauses that stand beside a name."""

from loaders.languages.grammar import Relation, Stance
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_TENSED = _SUBJECTS | {Relation.AUXILIARY}


def part_compound(sentence: Attachment, verb: Node) -> None:
    """Hang "Acme-owned" on the word it describes as what it means: "owned by Acme"."""
    marker = sentence.grammar.compounds.get(verb.lower)
    hyphen, described = sentence.before(verb), sentence.after(verb)
    if marker is None or hyphen is None or described is None:
        return
    name = sentence.before(hyphen)
    if hyphen.lower not in sentence.grammar.joiners or name is None or name.entity is None:
        return
    while described.entity is None and described.describes:
        following = sentence.after(described)
        if following is None or not (following.describes or following.entity):
            break
        described = following
    if sentence.under(described, verb):
        return
    sentence.hang(verb, described, Relation.ADNOMINAL)
    sentence.hang(name, verb, Relation.OBLIQUE)
    sentence.markers[name] = marker


def seat(sentence: Attachment, verb: Node) -> None:
    """Hang "based" in "X is a maker of pumps based in Y" on the maker, who has the seat."""
    marker = sentence.grammar.compounds.get(verb.lower)
    noun = sentence.heads[verb]
    if marker is None or marker in sentence.grammar.agents or noun is None:
        return
    if sentence.relations[verb] is not Relation.ADNOMINAL or noun.entity is not None:
        return
    while sentence.markers.get(noun) in sentence.grammar.genitives:
        above = sentence.heads[noun]
        if above is None or not above.is_common_noun:
            break
        noun = above
    sentence.heads[verb] = noun


def subordinate(sentence: Attachment, verb: Node) -> None:
    """Make "fined" in "X, fined by Y, has appealed" a participle, where it was taken for finite."""
    first = sentence.heads[verb]
    if not verb.is_verb or first is None or not first.is_verb or first.place > verb.place:
        return
    comma = sentence.before(first)
    name = sentence.before(comma) if comma is not None and comma.lower == "," else None
    if name is None or sentence.heads[name] is not first:
        return
    below = [one for one in sentence.hanging(first) if one.place > first.place]
    joined = sentence.relations[verb] is Relation.CONJUNCT
    if not joined or any(one.is_coordinator for one in below) or first.has("Tense", "Pres"):
        return
    sentence.hang(verb, sentence.heads[first], sentence.relations[first])
    sentence.hang(first, name, Relation.ADNOMINAL)
    sentence.hang(name, verb, Relation.SUBJECT)


def interrupt(sentence: Attachment, pronoun: Node) -> None:
    """Hang "to whom Y owes" in "X, to whom Y owes money, will" on X, taken for its subject."""
    verb, link, speaker = sentence.heads[pronoun], sentence.before(pronoun), sentence.after(pronoun)
    comma = sentence.before(link) if link is not None and link.is_preposition else None
    name = sentence.before(comma) if comma is not None and comma.lower == "," else None
    if pronoun.lower not in sentence.grammar.relatives or pronoun not in sentence.markers:
        return
    if verb is None or not verb.is_verb or name is None or name.entity is None:
        return
    tops = [one for one in (name, sentence.heads[name]) if one and _acts(sentence, one, verb)]
    if not tops or speaker is None or sentence.heads[speaker] is not pronoun:
        return
    main = sentence.heads[verb] or _interrupted(sentence, verb)
    sentence.hang(tops[0], main, Relation.SUBJECT)
    sentence.hang(verb, name, Relation.RELATIVE)
    sentence.hang(speaker, verb, Relation.SUBJECT)


def _interrupted(sentence: Attachment, verb: Node) -> Node | None:
    """Part the main verb from the one within a relative clause, which it was joined to."""
    for main in sentence.hanging(verb):
        joined = sentence.relations[main] is Relation.CONJUNCT and main.place > verb.place
        if joined and main.is_verb and _resumes(sentence, main):
            sentence.hang(main, None, Relation.OTHER)
            return main
    return None


def _acts(sentence: Attachment, node: Node, verb: Node) -> bool:
    return sentence.heads[node] is verb and sentence.relations[node] is Relation.SUBJECT


def resume(sentence: Attachment, verb: Node) -> None:
    """Give "X, whose head has left, plans" its verb, which the parser hung on the clause of X."""
    inner = sentence.heads[verb]
    if inner is None or not inner.is_verb or sentence.relations[inner] is not Relation.RELATIVE:
        return
    name = sentence.heads[inner]
    if name is None or sentence.heads[name] is not None or inner.place > verb.place:
        return
    below = sentence.hanging(verb)
    own = any(sentence.relations[one] in _SUBJECTS for one in below)
    joined = any(one.is_coordinator for one in below)
    if own or joined or not verb.is_tagged_verb or not _resumes(sentence, verb):
        return
    sentence.hang(verb, None, Relation.OTHER)
    sentence.hang(name, verb, Relation.SUBJECT)


def _resumes(sentence: Attachment, verb: Node) -> bool:
    """Tell whether a finite verb, or its auxiliary, follows a comma."""
    at, finite = sentence.before(verb), verb.has("VerbForm", "Fin")
    while at is not None and sentence.heads[at] is verb and not at.token.is_punct:
        finite = finite or at.is_auxiliary
        at = sentence.before(at)
    return finite and at is not None and at.lower == ","


def voice(sentence: Attachment, noun: Node) -> None:
    """Make who speaks after what is said the subject: "« ... », a annoncé le président"."""
    verb, before = sentence.heads[noun], sentence.before(noun)
    if verb is None or sentence.relations[noun] is not Relation.OBJECT or before is None:
        return
    if sentence.relations[verb] is not Relation.PARATAXIS or not _tells(sentence, verb):
        return
    near = before is verb or (before.is_determiner and sentence.before(before) is verb)
    below = {sentence.relations[one] for one in sentence.hanging(verb)}
    if near and below.isdisjoint(_SUBJECTS):
        sentence.relations[noun] = Relation.SUBJECT


def _tells(sentence: Attachment, verb: Node) -> bool:
    stances = sentence.grammar.stances
    told = {stances.get(lemma) for lemma in verb.lemmas}
    return not told.isdisjoint({Stance.REPORTED, Stance.ANNOUNCED})


def describe(sentence: Attachment, verb: Node) -> None:
    """Hang "owned by Y" in "X (owned by Y)" and "X, owned by Y," on X."""
    if not verb.is_verb or sentence.relations[verb] is not Relation.ADVERBIAL:
        return
    at = sentence.before(verb)
    while at is not None and at.is_adverb:
        at = sentence.before(at)
    name = sentence.before(at) if at is not None and at.lower in {"(", ","} else None
    if name is None or name.entity is None or not verb.has("VerbForm", "Part"):
        return
    below = sentence.hanging(verb)
    own = any(sentence.relations[one] in _TENSED for one in below if one is not name)
    agent = any(sentence.markers.get(one) in sentence.grammar.agents for one in below)
    if name in below and agent and not own:  # "X, sued by Y, denies it"
        sentence.hang(name, sentence.heads[verb], sentence.relations[name])
    if agent and not own and not sentence.under(name, verb):
        sentence.hang(verb, name, Relation.ADNOMINAL)


def part_clauses(sentence: Attachment, verb: Node) -> None:
    """Part a clause from the one after the semicolon, which the parser took to govern it."""
    head = sentence.heads[verb]
    if not verb.is_verb or head is None or head.place < verb.place:
        return
    apart = any(node.lower == ";" for node in sentence.between(verb, head))
    if apart and sentence.relations[verb] is Relation.COMPLEMENT:
        sentence.hang(verb, None, Relation.OTHER)


def appoint(sentence: Attachment, name: Node) -> None:
    """Part "appointed X chief executive", where X was taken for a word before "executive"."""
    post, verb = sentence.heads[name], sentence.before(name)
    if name.entity is None or verb is None or post is None or sentence.heads[post] is not verb:
        return
    made = verb.is_verb and verb.lemmas & sentence.grammar.becoming
    if made and sentence.relations[name] is Relation.COMPOUND and name.entity.type == "Person":
        sentence.hang(name, verb, Relation.OBJECT)
        sentence.relations[post] = Relation.PREDICATE


def stack(sentence: Attachment, word: Node) -> None:
    """Hang "Chief" on "Executive" in "Chief Executive X", not both on the name."""
    name, following = sentence.heads[word], sentence.after(word)
    if name is None or name.entity is None or following is None or following.entity is not None:
        return
    compound = all(sentence.relations[one] is Relation.COMPOUND for one in (word, following))
    if compound and sentence.heads[following] is name and following.place < name.place:
        sentence.heads[word] = following
