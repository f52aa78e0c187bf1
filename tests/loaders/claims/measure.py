"""Run the rules over the labelled sentences of a language: `measure.py en > misses`.

Prints the rows that fail in the form of `cases/<language>/known_misses.txt` on standard output, and
on standard error what is missing and wrong in each, with the share of rows that pass by file.
"""

import sys
from collections import Counter

from labelled import judge, read_cases


def main() -> None:
    """Judge every row and tell what failed."""
    total: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for case in read_cases():
        if case.language not in sys.argv[1:]:
            continue
        outcome = judge(case)
        table = case.id.rpartition("/")[0]
        total[table] += 1
        passed[table] += not outcome.fault
        if outcome.fault:
            sys.stdout.write(f"{outcome.fault} {case.id}\n")
            sys.stderr.write(f"{case.id} | {case.text}\n")
            sys.stderr.writelines(f"    missing {claim}\n" for claim in outcome.missing)
            sys.stderr.writelines(f"    WRONG   {claim}\n" for claim in outcome.wrong)
    for table, rows in total.items():
        sys.stderr.write(f"{table:24} {passed[table]:3} of {rows}\n")
    sys.stderr.write(f"{'all':24} {passed.total():3} of {total.total()}\n")


if __name__ == "__main__":
    main()
