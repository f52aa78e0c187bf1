"""What clause reading must know of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Relation(StrEnum):
    """How a word hangs on its head, whatever the parser of the language calls it."""

    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive_subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    POSSESSOR = "possessor"
    COMPOUND = "compound"
    APPOSITION = "apposition"
    COMPLEMENT = "complement"
    ADVERBIAL = "adverbial"
    RELATIVE = "relative"
    ADNOMINAL = "adnominal"
    CONJUNCT = "conjunct"
    PARATAXIS = "parataxis"
    AUXILIARY = "auxiliary"
    PASSIVE_AUXILIARY = "passive_auxiliary"
    COPULA = "copula"
    PREDICATE = "predicate"
    CASE = "case"
    PREPOSITION = "preposition"
    MARK = "mark"
    OTHER = "other"


class Stance(StrEnum):
    """What a governing word says about whether its complement comes true."""

    ACTUAL = "actual"
    REPORTED = "reported"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    BYGONE = "bygone"
    PLANNED = "planned"
    THREATENED = "threatened"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    DENIED = "denied"
    FAILED = "failed"
    EXCLUDED = "excluded"
    CEASED = "ceased"
    CONTINUED = "continued"


@dataclass(frozen=True, slots=True)
class WordOrder:
    """What reading clauses by word order must know, for a language whose order tells it all.

    Attributes:
        prefixes: of verbs -> the letters that each may hide at the start of a stem.
        suffixes: of verbs, which a stem goes without.
        passives: those of the prefixes that make a verb passive.
        clitics: pronouns written onto the end of a word.
        bare: stems that are verbs wherever they stand without a prefix, as in headlines; or pairs
            of words of which the second is the verb.
        nouns: forms, or pairs of them, that are no verbs, though they look like it.
        helpers: words that only tell how or when the verb beside them happens.
        copulas, coordinators, contrasts: "is"; "and"; those of them that set against each other.
        complementizers, subordinators: "that"; other conjunctions of clauses.
        linkers: those of the subordinators that a verb must follow at once.
        origins: prepositions before a name that are nouns elsewhere ("origin").
        closers: words that end the stretch which a conjunction opens.
        demonstratives: words that end a phrase. breaks: words that end what was said before.
        speech: verbs of saying that stand before who says it.
        controls: verbs whose object does what the next verb says.
        makings: nouns before whoever made or owns what stands before them ("made by").
        makers: nouns for makers: before a name of a product they say who made it.
        relational: nouns for one who is something to another ("rival", "son").
        deputies: nouns for people that make one title with the next ("wakil direktur").
        people, settlements: nouns for people and for places; no others describe their names.
        times, money: nouns that open a time; that belong to a sum.
        ranks: those of the times that also rank the noun before them ("the FIRST investor").
        measures: prepositions before a number that may open a subject ("as many as").
        together: prepositions before who does the same ("together with").
        namely: words before a list of names that change nothing ("among others").
        turning: verbs of becoming that say what somebody is made, after a verb of appointing.
        bygone: words beside a verb by which something was so for a time ("once led").
        noncopulas: negators that stand for "is not" between two nouns.
        grading: words after a negator that then says how much or how long ("no LESS than").
        streets: first words of the address of somebody in a town.
        existing: verbs for there to be something, of which a relative clause tells.
    """

    prefixes: Mapping[str, tuple[str, ...]]
    suffixes: tuple[str, ...]
    passives: frozenset[str]
    clitics: tuple[str, ...]
    bare: frozenset[str]
    nouns: frozenset[str]
    helpers: frozenset[str]
    copulas: frozenset[str]
    coordinators: frozenset[str]
    contrasts: frozenset[str]
    complementizers: frozenset[str]
    subordinators: frozenset[str]
    linkers: frozenset[str]
    origins: frozenset[str]
    closers: frozenset[str]
    demonstratives: frozenset[str]
    breaks: frozenset[str]
    speech: frozenset[str]
    controls: frozenset[str]
    makings: frozenset[str]
    makers: frozenset[str]
    relational: frozenset[str]
    deputies: frozenset[str]
    people: frozenset[str]
    settlements: frozenset[str]
    times: frozenset[str]
    money: frozenset[str]
    ranks: frozenset[str]
    measures: frozenset[str]
    together: frozenset[str]
    turning: frozenset[str]
    bygone: frozenset[str]
    noncopulas: frozenset[str]
    grading: frozenset[str]
    existing: frozenset[str]
    streets: frozenset[str]
    namely: frozenset[str]
    verbal: frozenset[str]
    _stems: dict[str, frozenset[str]] = field(default_factory=dict, init=False, compare=False)

    def is_kind(self, noun: str) -> bool:
        """Tell whether a noun is one for what somebody is."""
        of_somebody = noun in self.people or noun in self.relational
        return of_somebody or noun in self.makers or noun in self.makings

    def stems(self, form: str) -> frozenset[str]:
        """Return a verb form and the stems it may be made of; they are made once."""
        if form not in self._stems:
            self._stems[form] = self._made(form)
        return self._stems[form]

    def _made(self, form: str) -> frozenset[str]:
        plain = self.plain(form)
        stems = {
            letter + plain.removeprefix(prefix)
            for prefix, letters in self.prefixes.items()
            if plain.startswith(prefix) and len(plain) > len(prefix) + 2
            for letter in letters
        }
        stems.add(plain)
        stems |= {
            stem.removesuffix(suffix)
            for stem in stems
            for suffix in self.suffixes
            if len(stem) > len(suffix) + 2
        }
        return frozenset({form, *stems})

    def is_passive(self, form: str) -> bool:
        """Tell whether a verb form has the prefix of a passive."""
        return form.startswith(tuple(self.passives))

    def plain(self, form: str) -> str:
        """Return a form without the pronoun written onto its end."""
        for clitic in self.clitics:
            if form.endswith(clitic) and len(form) > len(clitic) + 3:
                return form.removesuffix(clitic)
        return form


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed-class words and lexical classes of a language.

    Attributes:
        labels: the parser's dependency labels -> our relations; others count as `OTHER`.
        markers: other forms of prepositions -> the one that frames use ("du" -> "de").
        genitives: prepositions that may stand for either argument of a noun ("of").
        datives: prepositions of whom somebody speaks to ("to"); "" where none is needed.
        agents: prepositions of the agent of a passive or an event noun ("by").
        sources: prepositions that credit a text to somebody ("according to").
        stances: lemma -> what it says of its complement.
        modals: auxiliary -> stance of its verb.
        carriers: lemmas of verbs that lend their subject to an event noun ("make", "have").
        hearsay: adverbs and nouns that mark a rumour.
        irrealis: conjunctions and prepositions under which nothing is claimed ("if", "without");
            those also in `purposes` only before an infinitive.
        parting: verbs of leaving and of teaming up, after which "to" says what for ("left X to
            found Y"): if they are in the past, it has come about.
        timed: those of them that set the time of what has happened, beside a verb in the past
            ("before").
        preceding: prepositions of what was done before ("AFTER buying X").
        negators, ceasers: words that negate a clause; words that say it is so no longer.
        limits: prepositions up to when something was so ("until").
        ceasers_with: ceaser -> the word that must stand beside it ("plus" with "ne").
        reflexives: pronouns that change what a verb means.
        relatives, owning_relatives: relative pronouns; those that stand for an owner ("whose").
        pronouns, object_pronouns: third person -> the entity types it may stand for (empty: any).
        possessives: words such as "its".
        descriptors, describing_endings: nouns, or their last letters, that may stand right before
            the name of what they describe ("the maker X").
        including: words that name some of those told of ("among them", "including").
        naming: participles that give a name ("called X"). partitives: heads as in "one of the".
        rests: how much the last of a list gives ("and Z the rest").
        becoming, capacities, among: verbs of becoming something; "as"; "among".
        endings, future_suffixes, conditional_suffixes: of forms that lemmatiser or tagger misses.
        homographs: form -> verb, for forms also taken for nouns and the like.
        compounds: participle joined to a name by a hyphen -> preposition that would join the two
            ("Acme-owned": by).
        attributes: adjectives of an event noun -> what they say of it ("planned", "failed").
        inverted: auxiliaries that mean "if" before their subject ("had X bought").
        manners: prepositions that say how something is done ("in partnership with").
        being: verbs that only say what somebody is ("be").
        succeeding: verbs of taking a post from somebody ("succeed").
        percents: words right after the number of a share ("51 %").
        former: words for what no longer holds of a role.
        articles, joiners: articles; characters inside words that the tokeniser parts.
        stand_ins, determined: entity type -> words the parser knows well, put in the place of
            names; the one that goes with an article.
        towns: last letters of an adjective of a town -> the like that is put in its place.
        units: letters after a figure ("m") -> the word for them, which is put in their place.
        respelled: pair that parsers misread ("jeune pousse") -> the word read for its second.
        affiliating: prepositions between a name and the organisation that it belongs to.
        together: what says after several names that something is told of each ("both").
        holdings: nouns before an organisation that owns what it is said to have ("group").
        prepositions: prepositions the parser takes for adverbs.
        occurring, factive, withdrawing: verbs for an event to happen; that presuppose it; that
            call off a plan.
        lodged: nouns for what is there once it is filed, whoever rejects it ("a suit").
        losing: verbs for what befalls staff and partners who are so no longer ("dismiss").
        collapsing: verbs for a plan to come to nothing ("fall through").
        ending: verbs by which what their subject names comes to an end ("run out").
        retreating: verbs that call it off with a preposition ("back out of the deal").
        preferring: verbs of choosing something else ("opt for a loan").
        staying: verbs of holding on to a post ("stay on as chair").
        alternatives: "or".
        approvals: nouns for leave to do what follows ("go-ahead").
        conditionals, conditional_modals: "if"; "would".
        topics, contrary: prepositions by which a word governs an event; that turn it round.
        order: what reading by word order must know; None where the parser is relied upon.
        unaccusatives: verbs that are never passive, whatever their auxiliary ("est sorti").
        posts: nouns that with a preposition say who leads ("at the helm of").
        noun_endings: last letters of nouns that the tagger takes for verbs.
        opening_endings: of participles, taken for names where they open a sentence.
        verbal_negators: what only a verb follows ("ne").
        verbal_pronouns: pronouns that stand right before a verb ("se", "qui").
        finite_endings: of finite forms that it takes for participles ("-èrent").
        infinitive_endings: those that every infinitive has, whatever it takes for one.
        past_endings: those of past forms that it misses, and of the infinitive for each.
        clitics: pronoun -> the preposition that it holds within it ("en" is "of it").
        aims: those of the purposes under which an infinitive is a plan.
        measures: nouns of sums, which a name after them seldom belongs to ("millions").
        receiving: verbs whose object comes to their subject from somebody ("raise" a round).
        summing: words before a relative pronoun that stands for a whole clause ("ce que").
        presupposing: words with which a question takes for granted what it asks about ("why").
        polite: verbs whose conditional is no hearsay ("should").
    """

    labels: Mapping[str, Relation]
    markers: Mapping[str, str]
    genitives: frozenset[str]
    datives: frozenset[str]
    agents: frozenset[str]
    sources: frozenset[str]
    stances: Mapping[str, Stance]
    modals: Mapping[str, Stance]
    carriers: frozenset[str]
    hearsay: frozenset[str]
    irrealis: frozenset[str]
    purposes: frozenset[str]
    timed: frozenset[str]
    preceding: frozenset[str]
    parting: frozenset[str]
    negators: frozenset[str]
    ceasers: frozenset[str]
    verbal_negators: frozenset[str]
    verbal_pronouns: frozenset[str]
    limits: frozenset[str]
    reflexives: frozenset[str]
    relatives: frozenset[str]
    owning_relatives: frozenset[str]
    pronouns: Mapping[str, frozenset[str]]
    object_pronouns: Mapping[str, frozenset[str]]
    possessives: frozenset[str]
    descriptors: frozenset[str]
    partitives: frozenset[str]
    rests: frozenset[str]
    endings: Mapping[str, frozenset[str]]
    former: frozenset[str]
    articles: frozenset[str]
    joiners: frozenset[str]
    stand_ins: Mapping[str, tuple[str, ...]]
    determined: str
    towns: Mapping[str, tuple[str, ...]]
    units: Mapping[str, str]
    respelled: Mapping[str, str]
    affiliating: frozenset[str]
    together: frozenset[str]
    holdings: frozenset[str]
    prepositions: frozenset[str]
    homographs: Mapping[str, str]
    becoming: frozenset[str]
    including: frozenset[str]
    naming: frozenset[str]
    among: frozenset[str]
    occurring: frozenset[str]
    factive: frozenset[str]
    lodged: frozenset[str]
    conditionals: frozenset[str]
    conditional_modals: frozenset[str]
    withdrawing: frozenset[str]
    retreating: frozenset[str]
    preferring: frozenset[str]
    staying: frozenset[str]
    alternatives: frozenset[str]
    losing: frozenset[str]
    collapsing: frozenset[str]
    ending: frozenset[str]
    attributes: Mapping[str, Stance]
    inverted: frozenset[str]
    manners: frozenset[str]
    succeeding: frozenset[str]
    being: frozenset[str]
    compounds: Mapping[str, str]
    percents: frozenset[str]
    approvals: frozenset[str]
    topics: frozenset[str]
    ceasers_with: Mapping[str, frozenset[str]]
    conditional_suffixes: frozenset[str]
    future_suffixes: frozenset[str]
    contrary: frozenset[str]
    capacities: frozenset[str]
    describing_endings: tuple[str, ...]
    order: WordOrder | None
    noun_endings: tuple[str, ...]
    opening_endings: tuple[str, ...]
    finite_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    past_endings: Mapping[str, str]
    unaccusatives: frozenset[str]
    posts: frozenset[str]
    clitics: Mapping[str, str]
    aims: frozenset[str]
    measures: frozenset[str]
    receiving: frozenset[str]
    summing: frozenset[str]
    presupposing: frozenset[str]
    polite: frozenset[str]

    def unprefixed(self, form: str) -> str:
        """Return a noun without the prefix that says it is so no longer ("ex-")."""
        if "-" not in form:
            return form
        return form.removeprefix(next((one for one in self.former if _begins(form, one)), ""))

    def marker(self, text: str) -> str:
        """Return the form of a preposition that frames use."""
        text = text.lower().replace("’", "'")
        return self.markers.get(text, text)

    def lemmas(self, form: str, lemma: str) -> frozenset[str]:
        """Return the lemmas a verb form may have: the lemmatiser's and those its ending allows."""
        form = form.lower().replace("’", "'")
        if self.order is not None:
            return self.order.stems(form)
        found = {lemma.lower()}
        for infinitive, endings in self.endings.items():
            found |= {
                form[: len(form) - len(ending)] + infinitive
                for ending in endings
                if form.endswith(ending) and len(form) > len(ending) + 1
            }
        if "-" in form:  # "majority-owned", "co-founded"
            last = form.rpartition("-")[2]
            found |= self.lemmas(last, last)
        return frozenset(found)


def _begins(form: str, prefix: str) -> bool:
    return prefix.endswith("-") and form.startswith(prefix) and form != prefix
