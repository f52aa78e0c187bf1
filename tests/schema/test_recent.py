from schema.graphql.recent import Recent


def test_what_was_not_used_for_longest_goes_first() -> None:
    kept: Recent[str, int] = Recent(3)
    for number, key in enumerate("abc"):
        kept.put(key, number)
    assert kept.get("a") == 0
    kept.put("d", 3)
    assert [kept.get(key) for key in "abcd"] == [0, None, 2, 3]


def test_a_heavy_value_takes_the_room_of_many() -> None:
    kept: Recent[str, int] = Recent(10)
    for number, key in enumerate("abc"):
        kept.put(key, number, weight=3)
    kept.put("d", 3, weight=6)
    assert [kept.get(key) for key in "abcd"] == [None, None, 2, 3]
    kept.put("e", 4, weight=11)
    assert [kept.get(key) for key in "abcde"] == [None] * 5
