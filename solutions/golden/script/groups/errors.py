"""What torch refuses to compute or to make: the kind of the error and its text, letter for letter."""

from recording import DTYPES, Sample
from samples import counting, plain

ROW, PAIR = counting([3]), counting([2])
TABLE, CUBE = counting([2, 3]), counting([2, 3, 4])
TRUTH = plain("bool", [3])


def record(group):
    broadcasting(group)
    arithmetic(group)
    reductions(group)
    products(group)
    conversions(group)
    creation(group)
    random(group)


def broadcasting(group):
    for op in ("add", "sub", "mul", "div", "pow", "maximum", "minimum", "eq", "lt", "logical_and"):
        group.fails(op, ROW, PAIR)
    for left, right in (([2, 3], [2]), ([4, 1, 3], [2, 2]), ([3, 2], [3, 3]), ([0], [2]), ([2, 1, 5], [3, 4])):
        group.fails("add", counting(left), counting(right))
    group.fails("where", plain("bool", [2]), ROW, ROW)
    group.fails("where", TRUTH, ROW, PAIR)
    group.fails("masked_fill", ROW, plain("bool", [2]), value=1.0)
    group.fails("masked_select", ROW, plain("bool", [2]))


def arithmetic(group):
    group.fails("sub", TRUTH, TRUTH)
    group.fails("sub", TRUTH, 1)
    group.fails("sub", 1, TRUTH)
    group.fails("sub", TRUTH, plain("float32", [3]))
    group.fails("sub", TRUTH, PAIR, note="the dtype is checked first")
    group.fails("pow", TRUTH, TRUTH)
    group.fails("pow", True, TRUTH)
    group.fails("neg", TRUTH)
    group.fails("pow", plain("int64"), -1)
    group.fails("add_alpha", plain("int64"), plain("int64"), alpha=0.5)
    group.fails("where", plain("int64", [3]), ROW, ROW)
    group.fails("where", ROW, ROW, ROW)
    group.fails("clamp", ROW)
    for op in ("floor", "round", "relu", "abs"):
        group.record(op, [TRUTH])


def reductions(group):
    empty, hollow = Sample([], [0]), Sample([], [0, 3])
    for op in ("max", "min", "argmax", "argmin"):
        group.fails(op, empty)
        group.fails(op, hollow, dim=0)
        group.fails(op, empty, dim=0)
    for op in ("amax", "amin"):
        group.fails(op, hollow, dim=0)
    for op in ("var", "std", "norm"):
        group.fails(op, plain("int64"), dim=4, note="the dtype is checked first")
    for op in ("argmax", "argmin"):
        group.fails(op, TRUTH, dim=4, note="the dtype is checked first")
    group.record("max", [hollow], dim=1)
    for dtype in ("int64", "bool"):
        for op in ("mean", "var", "std", "norm"):
            group.fails(op, plain(dtype))
    group.fails("mean", plain("int64", [2, 3]), dim=0)
    for op in ("argmax", "argmin"):
        group.fails(op, TRUTH)


def products(group):
    for left, right in (
        ([2, 3], [2, 3]), ([2, 3], [2]), ([3], [2]), ([3], [2, 3]), ([5, 2, 3], [5, 2, 3]), ([2, 2, 3], [3, 3, 4]), ([], [3]), ([2, 3], []),
        ([5, 2, 3], [2, 4]), ([5, 2, 3], [2]),
    ):  # fmt: skip
        group.fails("matmul", counting(left), counting(right))
    group.fails("matmul", TABLE, counting([3, 2], "int64"))
    group.fails("matmul", TABLE, counting([3, 2], "float64"))
    group.fails("matmul", ROW, counting([3], "float64"))
    group.fails("matmul", TABLE, counting([3], "float64"))
    group.fails("matmul", plain("bool", [2, 3]), plain("bool", [3, 2]))
    group.fails("dot", ROW, PAIR)
    group.fails("dot", TABLE, ROW)
    group.fails("dot", ROW, counting([3], "int64"))
    group.fails("mm", ROW, TABLE)
    group.fails("mm", TABLE, ROW)
    group.fails("mm", TABLE, TABLE)
    group.fails("mv", TABLE, PAIR)
    group.fails("mv", ROW, ROW)
    group.fails("bmm", TABLE, TABLE)
    group.fails("bmm", CUBE, CUBE)
    group.fails("outer", TABLE, ROW)
    group.fails("tril", ROW)
    group.fails("triu", Sample(1.0))


def conversions(group):
    group.fails("item", PAIR)
    group.fails("item", TABLE)
    group.fails("item", Sample([], [0]))
    group.fails("booleanValue", PAIR)
    group.fails("booleanValue", TABLE)
    group.fails("booleanValue", Sample([], [0]))


def creation(group):
    for op in ("zeros", "ones", "empty"):
        group.fails(op, size=[-1])
        group.fails(op, size=[2, -3])
    group.fails("full", size=[-1], fill_value=1)
    group.fails("eye", n=-1)
    group.fails("eye", n=2, m=-2)
    group.fails("arange", start=0, end=5, step=0)
    group.fails("arange", start=0, end=5, step=-1)
    group.fails("arange", start=5, end=0)
    group.fails("arange", start=0, end=float("nan"))
    group.fails("arange", start=0, end=float("inf"))
    group.fails("linspace", start=0, end=1, steps=-1)


def random(group):
    group.fails("uniform_", ROW, seed=0, low=1.0, high=0.0)
    group.fails("normal_", ROW, seed=0, mean=0.0, std=-1.0)
    group.fails("bernoulli_", ROW, seed=0, p=1.5)
    group.fails("bernoulli_", ROW, seed=0, p=-0.1)
    group.fails("bernoulli", Sample([0.5, 1.5]), seed=0)
    group.fails("randint", seed=0, low=5, high=5, size=[2])
    group.fails("randint", seed=0, low=5, high=0, size=[2])
    group.fails("randperm", seed=0, n=-1)
    group.fails("rand", seed=0, size=[-2])
    group.fails("randn", seed=0, size=[3], dtype=DTYPES["int64"])
    group.fails("rand", seed=0, size=[3], dtype=DTYPES["int64"])
    group.fails("rand_like", plain("int64"), seed=0)
    group.fails("uniform_", plain("int64"), seed=0, low=0.0, high=1.0)
    group.fails("normal_", plain("int64"), seed=0, mean=0.0, std=1.0)
