"""Prints the table of labelled sentences in the format of labelled news, to learn from."""

import json
import sys
from collections.abc import Mapping

from labelled import PUBLISHED, Case, read_cases


def main() -> None:
    for case in read_cases():
        sys.stdout.write(json.dumps(_line(case), ensure_ascii=False) + "\n")


def _line(case: Case) -> Mapping[str, object]:
    relations = [
        {
            "type": claim.predicate,
            "subject": claim.subject,
            "object": claim.object,
            "polarity": "affirmed" if claim.status else "negated",
            "status": claim.status or "asserted",
            "evidence": case.text,
        }
        for claim in case.claims
    ]
    return {
        "id": case.id,
        "lang": case.language,
        "text": case.text,
        "published": PUBLISHED,
        "entities": [{"text": name, "type": type_} for name, type_ in case.entities.items()],
        "relations": relations,
    }


if __name__ == "__main__":
    main()
