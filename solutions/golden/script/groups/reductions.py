"""Operations that fold dimensions away: sums in torch's own order, extremes, products, spreads, norms."""

from recording import DTYPES, Sample
from samples import FLOATS, HALVES, INF, NAN, counting, plain, spread

LENGTHS = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 128, 257, 1000, 1023, 4099, 10007]
ROWS = [[1, 5], [3, 3], [5, 8], [7, 31], [33, 4], [64, 32], [100, 9], [130, 65], [600, 33], [9, 200]]
EVERY_DIM = [None, 0, 1, 2, -1, [0, 1], [0, 2], [1, 2], [0, 1, 2], [-1, 0]]


def record(group):
    sum_order(group)
    sums(group)
    means(group)
    extremes(group)
    positions(group)
    products(group)
    spreads(group)
    norms(group)
    truths(group)


def reduced(dim, keepdim=False):
    """The arguments of a reduction: `dim` is left out when everything is folded."""
    args = {} if dim is None else {"dim": dim}
    return {**args, "keepdim": True} if keepdim else args


def sum_order(group):
    """Digits that depend on the order of adding: bit for bit."""
    for length in LENGTHS:
        for dtype in FLOATS:
            group.answers("sum", spread(min(length, 199), dtype, seed=length, shape=[length]))
    for shape in ROWS:
        for dim in (0, 1):
            for dtype in FLOATS:
                group.answers("sum", spread(197, dtype, seed=7, shape=shape), dim=dim)
    for dim in (0, 1, 2, [0, 1], [1, 2], [0, 2]):
        group.answers("sum", spread(199, seed=8, shape=[6, 20, 33]), dim=dim)
    group.answers("sum", spread(199, seed=8, shape=[6, 20, 33]))
    for dtype in HALVES:
        group.answers("sum", spread(100, dtype, seed=9))
        group.answers("sum", spread(199, dtype, seed=9, shape=[20, 30]), dim=0)
        group.answers("sum", spread(199, dtype, seed=9, shape=[20, 30]), dim=1)


def sums(group):
    for dim in EVERY_DIM:
        for keepdim in (False, True):
            if dim is None and keepdim:
                continue
            group.answers("sum", counting([2, 3, 4]), **reduced(dim, keepdim))
        group.answers("sum", counting([2, 3, 4], views=[["permute", 2, 0, 1]]), **reduced(dim), note="permuted")
        group.answers("sum", counting([2, 3, 4], "int64"), **reduced(dim))
    group.answers("sum", counting([4, 6], views=[["slice", 1, 0, 6, 2]]), dim=1, note="step")
    group.answers("sum", counting([4, 6], views=[["select", 0, 1], ["expand", 3, 6]]), note="expanded")
    group.answers("sum", counting([4, 6], views=[["select", 0, 1], ["expand", 3, 6]]), dim=0, note="expanded")
    group.answers("sum", plain("bool"))
    group.answers("sum", Sample([1.0, NAN, 2.0]))
    group.answers("sum", Sample([INF, -INF, 1.0]))
    group.answers("sum", Sample([-0.0, -0.0]))
    group.answers("sum", Sample(2.5), note="0-d")
    group.answers("sum", Sample(2.5), dim=0, note="0-d")
    group.answers("sum", Sample([2**62, 2**62, 5], dtype="int64"), note="wraps round")
    group.answers("sum", plain("int64"), dtype=DTYPES["float32"])
    group.answers("sum", Sample([1e8, 1.0, -1e8]), dtype=DTYPES["float64"])
    for shape in ([0], [0, 3], [3, 0], [2, 0, 3]):
        group.answers("sum", Sample([], shape), note="empty")
        group.answers("sum", Sample([], shape), dim=0, note="empty")
    group.answers("sum", Sample([], [0, 3], "int64"), dim=0, note="empty")


def means(group):
    for dim in EVERY_DIM:
        group.answers("mean", counting([2, 3, 4]), **reduced(dim))
    for length in (1, 3, 7, 11, 33, 100, 1000):
        for dtype in FLOATS:
            group.answers("mean", spread(min(length, 199), dtype, seed=length, shape=[length]))
    for dtype in HALVES:
        group.answers("mean", spread(33, dtype, seed=3))
    group.answers("mean", counting([3, 4]), dim=1, keepdim=True)
    group.answers("mean", Sample([], [0]), note="empty")
    group.answers("mean", Sample([], [0, 2]), dim=0, note="empty")
    group.answers("mean", Sample([1.0, NAN]))


def extremes(group):
    ties = Sample([1, 3, 3, 2, 0, 3, 1, 0, 0, 2, 0, 2], [3, 4], "int64")
    nans = Sample([1.0, NAN, 3.0, NAN, -INF, 2.0, INF, 2.0, 0.0], [3, 3])
    for op in ("max", "min"):
        for dtype in ("float32", "float64", "int64", "float16", "bfloat16", "bool"):
            group.answers(op, plain(dtype))
            group.answers(op, plain(dtype, [2, 3]), dim=1)
        for dim in (0, 1, -2):
            group.answers(op, ties, dim=dim, note="ties: the first")
            group.answers(op, nans, dim=dim, note="the first NaN wins")
            group.answers(op, ties, dim=dim, keepdim=True)
        group.answers(op, nans)
        group.answers(op, Sample([-0.0, 0.0]), dim=0, note="signed zeros are equal")
        group.answers(op, counting([2, 3, 4], views=[["permute", 2, 0, 1]]), dim=1, note="permuted")
        group.answers(op, Sample(4.0), note="0-d")
        group.answers(op, Sample(4.0), dim=0, note="0-d")
    for dim in (0, [0, 1], [1, 2], [0, -1]):
        group.answers("amax", counting([2, 3, 4]), dim=dim)
        group.answers("amin", counting([2, 3, 4]), dim=dim)


def positions(group):
    for op in ("argmax", "argmin"):
        group.answers(op, Sample([1, 3, 3, 2, 0, 0], dtype="int64"), note="ties: the first")
        group.answers(op, Sample([1.0, 3.0, NAN, 3.0, NAN]), note="the first NaN wins")
        group.answers(op, Sample([-0.0, 0.0, -0.0]))
        group.answers(op, counting([2, 3, 4]), note="position in row-major order")
        group.answers(op, counting([3, 4], views=[["transpose", 0, 1]]), note="position in row-major order of the view")
        group.answers(op, plain("float16"))
        for dim in (0, 1, -1):
            group.answers(op, Sample([5, 1, 5, 1, 5, 1], [2, 3]), dim=dim)
            group.answers(op, Sample([5, 1, 5, 1, 5, 1], [2, 3]), dim=dim, keepdim=True)
        group.answers(op, Sample(4.0), note="0-d")


def products(group):
    for dim in (None, 0, 1, -1):
        group.answers("prod", counting([2, 3], start=1), **reduced(dim), ulp=0)
        group.answers("prod", counting([2, 3], "int64", start=1), **reduced(dim))
    group.answers("prod", counting([2, 3], start=1), dim=1, keepdim=True, ulp=0)
    group.answers("prod", spread(37, seed=6))
    group.answers("prod", spread(37, "float64", seed=6))
    group.answers("prod", plain("bool"), note="becomes int64")
    group.answers("prod", Sample([], [0]), note="empty")
    group.answers("prod", Sample([2.0, NAN, 0.0]))
    group.answers("prod", Sample([INF, 0.0]))


def spreads(group):
    for op in ("var", "std"):
        for dtype in FLOATS:
            group.answers(op, spread(33, dtype, seed=5))
            group.answers(op, spread(33, dtype, seed=5), correction=0)
        group.answers(op, spread(100, seed=5, shape=[5, 20]), dim=0)
        group.answers(op, spread(100, seed=5, shape=[5, 20]), dim=1, keepdim=True)
        group.answers(op, spread(120, seed=5, shape=[4, 5, 6]), dim=[0, 2], correction=0)
        group.answers(op, counting([2, 3, 4]), dim=-1)
        group.answers(op, Sample([1e4, 1e4 + 1, 1e4 + 2]), note="far from zero")
        group.answers(op, Sample([2.0, 2.0, 2.0]))
        group.answers(op, Sample([1.0, NAN]))
        group.answers(op, Sample([3.0]), correction=0, note="one element")
        group.answers(op, plain("bfloat16"))


def norms(group):
    for p in (1, 2, 3, 0, -1, 0.5, INF, -INF):
        group.answers("norm", plain(), p=p)
        group.answers("norm", plain("float64", [2, 3]), p=p, dim=1)
    group.answers("norm", counting([3, 4]))
    group.answers("norm", counting([3, 4]), p=2, dim=0)
    group.answers("norm", counting([3, 4]), p=2, dim=[0, 1], keepdim=True)
    group.answers("norm", counting([2, 3, 4]), p=2, dim=[1, 2])
    group.answers("norm", Sample([0.0, 0.0]))
    group.answers("norm", Sample([3.0, NAN]))
    group.answers("norm", Sample([], [0]))
    group.answers("norm", spread(100, seed=2))


def truths(group):
    table = Sample([True, False, False, True, True, True, False, False], [2, 4], "bool")
    for op in ("any", "all"):
        group.answers(op, table, dim=[0, 1])
        group.answers(op, counting([2, 3, 4]), dim=[0, 2], keepdim=True)
        group.answers(op, table)
        for dim in (0, 1):
            group.answers(op, table, dim=dim)
            group.answers(op, table, dim=dim, keepdim=True)
        group.answers(op, plain())
        group.answers(op, Sample([NAN, -0.0]))
        group.answers(op, plain("int64", [2, 3]), dim=1)
        group.answers(op, Sample([], [0], "bool"), note="empty")
        group.answers(op, Sample([], [0, 3]), dim=0, note="empty")
