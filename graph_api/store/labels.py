"""Keeps the second label of entities in step with their `type` property, which is the truth.

The embedded engine changes one label of a node in a transaction, and none together with the node's
creation; so labels follow a write in two transactions of their own, and `sync_all` mends what a
crash between them left.
"""

from collections import defaultdict
from collections.abc import Sequence

import neo4j

from graph_api.store import cypher
from graph_api.store.transactions import Transactions


def sync(transactions: Transactions, ids: Sequence[str]) -> None:
    """Give these entities the label of their type, and take other types' labels away."""
    if ids:
        transactions.write(lambda tx: _add(tx, ids))
        transactions.write(lambda tx: _remove(tx, ids))


def sync_all(transactions: Transactions) -> None:
    """Do the same for every entity that needs it."""
    sync(transactions, transactions.read(_mislabelled))


def _mislabelled(tx: neo4j.ManagedTransaction) -> list[str]:
    return [record["id"] for record in tx.run(cypher.READ_MISLABELLED)]


def _add(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> None:
    lacking = defaultdict(list)
    for id_, type_, labels in tx.run(cypher.READ_LABELS, ids=ids):
        if type_ not in labels:
            lacking[type_].append(id_)
    for type_, group in lacking.items():
        tx.run(cypher.add_label(type_), ids=group).consume()


def _remove(tx: neo4j.ManagedTransaction, ids: Sequence[str]) -> None:
    surplus = defaultdict(list)
    for id_, type_, labels in tx.run(cypher.READ_LABELS, ids=ids):
        for label in set(labels) - {"Entity", type_}:
            surplus[label].append(id_)
    for label, group in surplus.items():
        tx.run(cypher.remove_label(label), ids=group).consume()
