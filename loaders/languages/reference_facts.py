"""What must be known of a language to tell what its pronouns and descriptions refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun may stand for.

    Attributes:
        types: entity types; empty for any.
        owner: it stands before or in what is owned ("its"), and agrees with its owner.
        clitic: the same form is also an article; only the tagger tells.
        near: it stands for the nearer of two ("the latter").
    """

    gender: str | None = None
    types: frozenset[str] = frozenset()
    plural: bool = False
    owner: bool = False
    clitic: bool = False
    near: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """What a noun says of what it describes.

    Attributes:
        family: nouns and parts of names that say the same; one family a line of the file.
        types: entity types of what it may describe.
        trade: it tells more than the type ("bank"): it fits only what is no other trade.
        told: it fits only what the text has called so ("the buyer").
        role: who has somebody of this kind: "organisation" ("its chairman"), "family" ("her
            sister"), or "anybody" ("their lawyer").
        size: "small" or "large", where it tells of size.
        ties: relation -> the side of it on which one must stand to be called so ("the buyer" is
            the subject of ACQUIRES), or "either".
    """

    family: int
    types: frozenset[str]
    trade: bool = False
    told: bool = False
    role: str | None = None
    size: str | None = None
    ties: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_general(self) -> bool:
        """It says no more than the type."""
        return not self.trade and self.role is None

    @property
    def parts(self) -> frozenset[tuple[str, str]]:
        """The relation and side of which a role tells ("chairman": who leads)."""
        return frozenset(self.ties.items()) if self.role is not None else frozenset()


@dataclass(frozen=True, slots=True)
class ReferenceFacts:
    """Words that refer.

    Attributes:
        pronouns: form -> what it may be; several where forms coincide ("her").
        suffixes: endings of nouns that are pronouns -> what they are ("-nya").
        kinds: noun -> the families it is of.
        paired: the first words of those of the nouns that are two words ("anak usaha").
        names: word of a name -> the families of nouns that say the same ("Bancorp": "bank").
        feminine: nouns for which a feminine pronoun stands; in languages without, women.
        definite, demonstrative: determiners of what has been named. plural_determiners: of several.
        genders: determiner -> the gender it shows. numbers: number word -> how many.
        trailing: determiners that follow ("itu").
        bare: nouns that refer without a determiner ("perseroan").
        said, fixed: words whose suffix is whoever speaks ("ujarnya"); or nobody ("akhirnya").
        latter: adjectives that stand for the last named by themselves ("the latter").
        barred: adjectives of what has not been named ("another"). former: of what one was.
        impersonal, impersonal_adjectives: verbs, and adjectives after "be", whose subject "it"
            stands for nothing.
        neuter: pronouns that also stand for what somebody said or did ("it is the first time").
        emphatic: words after a pronoun that only stresses the subject ("lui seul").
        sides, clients: nouns that with a pronoun of somebody mean for whom they speak ("her side"),
            or whom they serve ("her client").
        sources: prepositions that credit ("according to"). i, we: the first person.
        everybody: those of we that outside quotations mean people at large (« on »).
        women, men: first names.
    """

    pronouns: Mapping[str, tuple[Pronoun, ...]]
    suffixes: Mapping[str, Pronoun]
    kinds: Mapping[str, tuple[Kind, ...]]
    paired: frozenset[str]
    names: Mapping[str, tuple[Kind, ...]]
    numbers: Mapping[str, int]
    genders: Mapping[str, str]
    latter: frozenset[str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    plural_determiners: frozenset[str]
    trailing: frozenset[str]
    bare: frozenset[str]
    said: frozenset[str]
    fixed: frozenset[str]
    barred: frozenset[str]
    former: frozenset[str]
    impersonal: frozenset[str]
    impersonal_adjectives: frozenset[str]
    neuter: frozenset[str]
    emphatic: frozenset[str]
    sources: frozenset[str]
    sides: frozenset[str]
    clients: frozenset[str]
    i: frozenset[str]
    we: frozenset[str]
    everybody: frozenset[str]
    feminine: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]

    def families(self, *words: str) -> frozenset[int]:
        """Return the families of any of these words."""
        return frozenset(kind.family for word in words for kind in self.kinds.get(word, ()))
