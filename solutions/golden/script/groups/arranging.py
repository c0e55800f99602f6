"""Tensors joined, put in order and summed along the way."""

from recording import Sample
from samples import INF, NAN, counting, plain, spread

FLIPPED = [["transpose", 0, 1]]


def record(group):
    joining(group)
    sorting(group)
    running(group)


def joining(group):
    a, b = counting([2, 3]), counting([2, 3], start=10)
    for dim in (0, 1, -1, -2):
        group.answers("cat", a, b, dim=dim)
    for dim in (0, 1, 2, -1):
        group.answers("stack", a, b, dim=dim)
    group.answers("cat", a, counting([1, 3], start=10), counting([4, 3], start=20))
    group.answers("cat", a, Sample([], [0]), b, note="an empty vector is skipped")
    group.answers("cat", a, Sample([], [0, 3]), note="no rows")
    group.answers("cat", counting([3, 2], views=FLIPPED), b, note="strided")
    group.answers("cat", a)
    group.answers("stack", Sample(1.0), Sample(2.0), note="0-d")
    group.answers("cat", plain("bool"), plain("bool"))


def sorting(group):
    values = Sample([3.0, NAN, -INF, 2.0, INF, -0.0, 0.0, 2.0])
    for descending in (False, True):
        group.answers("sort", values, stable=True, dim=-1, descending=descending, note="NaN is the largest")
        group.answers("sort", Sample([3, 1, 2, 1, 3, 0], [2, 3], "int64"), stable=True, dim=1, descending=descending)
        group.answers("sort", Sample([3, 1, 2, 1, 3, 0], [2, 3]), stable=True, dim=0, descending=descending)
        group.answers("sort", plain("bool"), stable=True, dim=0, descending=descending)
        group.answers("sort", plain("float16"), stable=True, dim=0, descending=descending)
        group.answers("sort", Sample([3, 1, 2, 1, 5, 0], [3, 2], views=FLIPPED), stable=True, dim=1, descending=descending, note="strided")
    group.answers("sort", spread(50, seed=3))
    group.answers("sort", Sample(3.0), note="0-d")
    group.answers("sort", Sample([], [0]), note="empty")
    group.answers("argsort", Sample([3, 1, 2, 0], dtype="int64"))
    group.answers("argsort", Sample([3, 1, 2, 0, 5, 4], [2, 3]), dim=0, descending=True)
    distinct = Sample([3.0, 9.0, -1.0, 7.0, 5.0, 2.0, 8.0, 6.0], [2, 4])
    for k in (0, 1, 3, 4):
        for largest in (True, False):
            group.answers("topk", distinct, k=k, largest=largest)
    group.answers("topk", distinct, k=1, dim=0)
    group.answers("topk", Sample([1.0, NAN, 3.0]), k=2, note="NaN is the largest")
    group.answers("topk", Sample([4, 9, 1], dtype="int64"), k=2)
    group.answers("topk", Sample(2.0), k=1, note="0-d")


def running(group):
    for dim in (0, 1, -1):
        group.answers("cumsum", counting([3, 4]), dim=dim)
        group.answers("cumsum", counting([3, 4], "int64"), dim=dim)
    group.answers("cumsum", spread(40, seed=2), dim=0, note="all digits")
    group.answers("cumsum", spread(40, "float64", seed=2), dim=0, note="all digits")
    group.answers("cumsum", spread(40, seed=2, shape=[5, 8]), dim=0, note="all digits")
    group.answers("cumsum", plain("float16"), dim=0)
    group.answers("cumsum", plain("bool"), dim=0, note="becomes int64")
    group.answers("cumsum", Sample([1.0, NAN, 2.0, INF]), dim=0)
    group.answers("cumsum", Sample([], [0, 2]), dim=0)
    group.answers("cumsum", Sample(2.0), dim=0, note="0-d")
    group.answers("cumsum", counting([3, 4], views=FLIPPED), dim=1, note="transposed")
