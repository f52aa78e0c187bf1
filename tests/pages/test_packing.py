"""Parts of a graph that nothing connects are drawn beside one another."""

import json
import math
import random
from itertools import combinations, pairwise
from pathlib import Path
from typing import TypeAlias, TypedDict

from tests import node

Point: TypeAlias = tuple[float, float]


class Graph(TypedDict):
    """A graph as it was laid out, for a room of this aspect."""

    points: list[Point]
    ends: list[tuple[int, int]]
    aspect: float


WEB = Path(__file__).parents[2] / "web"
PACK = """
import { pack } from "./src/explorer/graph/packing.ts";
const graphs = JSON.parse(process.argv[1]).map(({ points, ends, aspect }) => {
  const positions = Float32Array.from(points.flat());
  pack(positions, Uint32Array.from(ends.flat()), aspect);
  return [...positions];
});
console.log(JSON.stringify(graphs));
"""


def packed(graphs: list[Graph]) -> list[list[Point]]:
    flat = json.loads(
        node.run_alone(WEB, "--input-type=module", "--eval", PACK, json.dumps(graphs))
    )
    return [list(zip(each[::2], each[1::2], strict=True)) for each in flat]


def box(points: list[Point]) -> tuple[float, float, float, float]:
    xs, ys = zip(*points, strict=True)
    return min(xs), max(xs), min(ys), max(ys)


def test_what_hangs_together_stays_as_it_is() -> None:
    points: list[Point] = [(0, 0), (40, 10), (20, 30)]
    (after,) = packed([{"points": points, "ends": [(0, 1), (2, 1)], "aspect": 1.5}])
    assert after == points


def test_parts_keep_their_shape_and_lie_apart() -> None:
    chance = random.Random(7)
    graphs: list[Graph] = []
    parts_of: list[list[list[int]]] = []
    for _ in range(40):
        sizes = [chance.randint(1, 6) for _ in range(chance.randint(2, 9))]
        count = sum(sizes)
        places = chance.sample(range(count), count)
        parts = [[places.pop() for _ in range(size)] for size in sizes]
        graphs.append(
            {
                "points": [(chance.uniform(0, 100), chance.uniform(0, 100)) for _ in range(count)],
                "ends": [pair for part in parts for pair in pairwise(part)],
                "aspect": chance.choice([0.7, 1.2, 1.7]),
            }
        )
        parts_of.append(parts)
    for graph, parts, after in zip(graphs, parts_of, packed(graphs), strict=True):
        before = graph["points"]
        for first, second in (pair for part in parts for pair in combinations(part, 2)):
            assert math.isclose(
                math.dist(before[first], before[second]),
                math.dist(after[first], after[second]),
                abs_tol=1e-3,
            )
        for one, other in combinations(([after[place] for place in part] for part in parts), 2):
            left, right, bottom, top = box(one)
            left2, right2, bottom2, top2 = box(other)
            assert right < left2 or right2 < left or top < bottom2 or top2 < bottom
