"""Gradients: of every operation over broadcasting, views, ties and edge values; names of nodes; what backward refuses.

A case is a small program, carried out on both sides: its inputs are `x0`, `x1`, ...; those of a floating-point type are leaves.
Each step names a variable, an operation, its inputs and its arguments. See `differentiate` in operations.py.
"""

from recording import Sample
from samples import FLOATS, INF, NAN, counting, spread

FLIPPED = [["transpose", 0, 1]]
NEGATIVE = Sample([-1.5, -0.5, 0.25, 2.0, 0.5, -3.0], [2, 3])


def at(values, shape=None):
    return Sample(values, shape, "int64")


def one(group, op, *inputs, ulp=1, spread=None, second=False, note=None, **args):
    """The gradients of one operation's result."""
    names = [f"x{i}" for i in range(len(inputs))]
    program(group, [["y", op, names, args]], *inputs, ulp=ulp, spread=spread, second=second, note=note or op)


def program(group, steps, *inputs, of="y", ulp=1, spread=None, note=None, **options):
    group.record("differentiate", inputs, steps=steps, of=of, ulp=None if spread else ulp, spread=spread, note=note, **options)


def record(group):
    elementary(group)
    arithmetic(group)
    powers(group)
    reductions(group)
    statistics(group)
    extremes(group)
    views(group)
    indexing(group)
    joining(group)
    products(group)
    conversions(group)
    writes(group)
    repeated(group)
    refused(group)
    hooks(group)


def elementary(group):
    kinks = [0.0, -0.0, 1.0, -1.0, NAN, INF, -INF, 0.5]
    for dtype in FLOATS:
        for op in ("neg", "abs", "exp", "sin", "cos", "tanh", "sigmoid", "relu", "sign", "floor", "ceil", "round", "trunc"):
            one(group, op, spread(6, dtype, seed=3, shape=[2, 3]), ulp=4)
            one(group, op, Sample(kinks, None, dtype), ulp=4, note=f"{op} at kinks")
        for op in ("log", "log1p", "sqrt", "rsqrt", "reciprocal"):
            one(group, op, Sample([0.25, 1.5, 3.0, 7.0], None, dtype), ulp=4)
            one(group, op, Sample([0.0, -1.0, INF, NAN], None, dtype), ulp=4, note=f"{op} at the edge")
        for bounds in ({"min": -0.5, "max": 0.5}, {"min": 0.5}, {"max": 0.25}, {"min": 1.0, "max": -1.0}):
            one(group, "clamp", Sample([-0.5, 0.5, 0.25, 1.0, -2.0, NAN], None, dtype), **bounds)
    for op in ("exp", "tanh", "sigmoid", "sin", "log1p", "sqrt", "rsqrt", "reciprocal"):
        one(group, op, Sample([0.25, 1.5, 3.0, 0.75], None, "float64"), second=True, spread=8, note=f"{op} twice")


SHAPES = [([2, 3], [2, 3]), ([2, 3], [3]), ([3], [2, 3]), ([2, 1], [1, 3]), ([], [2, 3]), ([2, 3], []), ([1], [2]), ([4, 1, 3], [2, 1])]


def arithmetic(group):
    for left, right in SHAPES:
        for op in ("add", "sub", "mul", "div", "maximum", "minimum"):
            one(group, op, spread(7, seed=5, shape=left), spread(11, seed=6, shape=right), ulp=4)
    for op in ("mul", "div", "sub"):
        one(group, op, spread(7, "float64", seed=5, shape=[2, 3]), spread(11, "float64", seed=6, shape=[3]), second=True, ulp=8)
        one(group, op, spread(7, seed=5, shape=[2, 3], views=FLIPPED), spread(11, seed=6, shape=[2]), ulp=4)
        one(group, op, spread(7, seed=5, shape=[2, 3]), spread(11, "float64", seed=6, shape=[3]), ulp=4, note="two dtypes")
        one(group, op, spread(7, seed=5), 3.0)
        one(group, op, 3.0, spread(7, seed=5), ulp=2)
    one(group, "add_alpha", spread(7, seed=5), spread(7, seed=6), alpha=2.5)
    one(group, "sub_alpha", spread(7, seed=5), spread(7, seed=6), alpha=2.5)
    ties = Sample([1.0, 2.0, NAN, 0.0]), Sample([1.0, 1.0, 1.0, -0.0])
    for op in ("maximum", "minimum"):
        one(group, op, *ties, note=f"{op} of equals")
    mask = Sample([True, False, True], None, "bool")
    one(group, "where", mask, spread(6, seed=1, shape=[2, 3]), spread(3, seed=2))
    one(group, "where", mask, spread(3, seed=1), Sample([NAN, INF, 1.0]), note="where, not a number")


def powers(group):
    bases = Sample([0.0, 1.5, -2.0, 3.0, -0.0, 1.0])
    for exponent in (0, 1, 2, 3, -1, 0.5, -0.5, 2.5, 0.0):
        one(group, "pow", bases, exponent, ulp=4)
    one(group, "pow", bases, Sample([0.0, 2.0, 3.0, -1.0, 0.0, 0.5]), ulp=4)
    one(group, "pow", Sample([0.0, 0.0, 2.0, 4.0]), Sample([0.0, 2.0, 0.0, -1.0]), ulp=4)
    one(group, "pow", 2.0, bases, ulp=4)
    one(group, "pow", 0.0, Sample([0.0, 1.0, 2.0]), ulp=4)
    one(group, "pow", Sample([0.5, 1.5], None, "float64"), Sample([2.5, -1.0], None, "float64"), ulp=16, second=True)


DIMS = [{}, {"dim": 0}, {"dim": -1}, {"dim": 1, "keepdim": True}]


def reductions(group):
    for args in DIMS:
        for op in ("sum", "mean", "prod"):
            one(group, op, spread(13, seed=2, shape=[2, 3, 2]), ulp=8, **args)
            one(group, op, spread(13, seed=2, shape=[3, 2, 2], views=FLIPPED), ulp=8, note=f"{op}, strided", **args)
    for op in ("sum", "mean"):
        one(group, op, spread(13, "float64", seed=2, shape=[2, 3, 2]), dim=[0, 2])
        one(group, op, spread(13, "float64", seed=2, shape=[2, 3, 2]), dim=[0, 1, 2])
        one(group, op, Sample(2.5))
    for values in ([0.0, 2.0, 3.0], [0.0, 0.0, 3.0], [1.0, 2.0, 4.0], [5.0]):
        one(group, "prod", Sample(values))
        one(group, "prod", Sample(values, None, "float64"), dim=0, second=len(values) > 1, note="prod twice")
    one(group, "prod", Sample([0.0, 2.0, 3.0, 1.0, 0.0, 0.0], [2, 3]), dim=1)
    for dim in (0, 1):
        one(group, "cumsum", spread(6, seed=2, shape=[2, 3]), dim=dim, ulp=2)


def statistics(group):
    for args in DIMS:
        for op in ("var", "std"):
            one(group, op, spread(13, "float64", seed=2, shape=[2, 3, 2]), ulp=64, **args)
            one(group, op, spread(13, "float64", seed=2, shape=[2, 3, 2]), ulp=512, second=True, note=f"{op} twice", **args)
    for op in ("var", "std"):
        one(group, op, Sample([2.0, 2.0, 2.0]), note=f"{op} of equals")
        one(group, op, Sample([2.0]), note=f"{op} of one")
        one(group, op, Sample([1.0, 2.0, 4.0]), dim=[0], correction=3, note=f"{op} without freedom")
    for p in (0, 0.5, 1, 1.5, 2, 3, INF, -INF):
        for args in ({}, {"dim": 1}, {"dim": [0, 1], "keepdim": True}):
            one(group, "norm", NEGATIVE, p=p, ulp=16, **args)
        one(group, "norm", Sample([0.0, 0.0, 0.0]), p=p, note="norm of zeros")
        one(group, "norm", Sample([2.0, -2.0, 0.0, 2.0]), p=p, ulp=16, note="norm of equals")


def extremes(group):
    ties = Sample([1.0, 3.0, 3.0, 2.0, 3.0, 1.0, 1.0, 1.0, 1.0], [3, 3])
    unknown = Sample([1.0, NAN, 3.0, NAN, 2.0, 0.0], [2, 3])
    for op in ("max", "min"):
        for sample in (ties, unknown, spread(9, seed=4, shape=[3, 3], views=FLIPPED)):
            for args in ({}, {"dim": 0}, {"dim": 1, "keepdim": True}):
                one(group, op, sample, **args)
    for op in ("amax", "amin"):
        for sample in (ties, spread(9, seed=4, shape=[3, 3])):
            for dim in (0, [1], [0, 1]):
                one(group, op, sample, dim=dim)
    for descending in (False, True):
        one(group, "sort", spread(6, seed=4, shape=[2, 3]), dim=1, descending=descending)
    one(group, "topk", spread(6, seed=4, shape=[2, 3]), k=2, dim=1)


def views(group):
    cube = counting([2, 3, 4], "float32")
    for op, args in (
        ("view", {"shape": [4, 6]}),
        ("reshape", {"shape": [3, 8]}),
        ("transpose", {"dim0": 0, "dim1": 2}),
        ("permute", {"dims": [2, 0, 1]}),
        ("permute", {"dims": [-1, 0, -2]}),
        ("select", {"dim": 1, "index": -1}),
        ("slice", {"dim": 1, "start": 0, "end": 3, "step": 2}),
        ("narrow", {"dim": 2, "start": 1, "length": 2}),
        ("unsqueeze", {"dim": 1}),
        ("expand", {"sizes": [2, 2, 3, 4]}),
        ("flatten", {"start_dim": 1}),
        ("movedim", {"source": 0, "destination": 2}),
    ):
        one(group, op, cube, **args)
        one(group, op, counting([2, 4, 3], views=[["transpose", 1, 2]]), note=f"{op}, strided", **args) if op != "view" else None
    table = counting([2, 3])
    one(group, "t", table)
    one(group, "squeeze", counting([1, 3, 1]))
    one(group, "squeeze", counting([1, 3, 1]), dim=0)
    one(group, "diagonal", counting([3, 4]))
    one(group, "flip", table, dims=[0])
    chain = [["a", "transpose", ["x0"], {"dim0": 0, "dim1": 1}], ["b", "reshape", ["a"], {"shape": [6]}], ["y", "mul", ["b", "b"], {}]]
    program(group, chain, table, note="a reshape that copies")
    program(group, [["a", "expand", ["x0"], {"sizes": [4, 3]}], ["y", "mul", ["a", "x1"], {}]], counting([3]), counting([4, 3]), note="an expanded row")


def indexing(group):
    table = counting([3, 4], start=1)
    rows = at([0, 2, 0])
    places = at([0, 2, 1, 1, 0, 0], [2, 3])
    one(group, "gather", table, places, dim=0)
    one(group, "gather", table, at([0, 0, 3], [3, 1]), dim=1)
    one(group, "scatter", table, places, counting([2, 3]), dim=0)
    one(group, "scatter", table, at([0, 1], [2, 1]), counting([2, 1]), dim=1)
    one(group, "scatter_add", table, places, counting([2, 3]), dim=0)
    one(group, "index_select", table, rows, dim=0)
    one(group, "index_select", table, at([3, 3]), dim=1)
    one(group, "index_add", table, rows, counting([3, 4]), dim=0)
    one(group, "index", table, rows)
    one(group, "index", table, rows, at([1, 1, 3]))
    one(group, "index", table, rows, slots=[None, 0])
    mask = Sample([True, False, False, True], None, "bool")
    one(group, "masked_select", table, mask)
    one(group, "masked_fill", table, mask, value=2.0)
    one(group, "tril", counting([3, 4]), diagonal=-1)
    one(group, "triu", counting([3, 4]), diagonal=1)
    for dtype in FLOATS:
        one(group, "subscript", counting([3, 4], dtype), key=[1])
        one(group, "subscript", counting([3, 4], dtype), key=["...", {"slice": [1, 3, 1]}])
        one(group, "subscript", counting([3, 4], dtype), key=["newaxis", 2, {"slice": [0, 4, 2]}])


def joining(group):
    one(group, "cat", counting([2, 3]), counting([1, 3]), dim=0)
    one(group, "cat", counting([2, 3]), counting([2, 2], "float64"), dim=1)
    one(group, "cat", counting([2, 3]), Sample([], [0]), dim=0)
    one(group, "stack", counting([2, 3]), counting([2, 3], start=4), dim=0)
    one(group, "stack", counting([2, 3]), counting([2, 3], start=4), dim=-1)
    program(group, [["y", "cat", ["x0", "x0", "x0"], {"dim": 0}]], counting([2]), note="one tensor three times")


def products(group):
    for left, right in (
        ([2, 3], [3, 5]), ([2, 3], [3]), ([3], [3, 2]), ([3], [3]), ([2, 2, 3], [2, 3, 2]), ([2, 2, 3], [3, 4]), ([2, 3], [2, 3, 4]),
        ([2, 2, 3], [3]), ([2, 1, 2, 3], [3, 3, 2]), ([0, 3], [3, 2]), ([2, 0], [0, 3]),
    ):
        one(group, "matmul", spread(13, seed=1, shape=left), spread(17, seed=2, shape=right), spread=4)
    one(group, "matmul", spread(13, "float64", seed=1, shape=[2, 3]), spread(17, "float64", seed=2, shape=[3, 2]), spread=4, second=True)
    one(group, "matmul", spread(13, seed=1, shape=[3, 2], views=FLIPPED), spread(17, seed=2, shape=[4, 3], views=FLIPPED), spread=4)
    one(group, "addmm", spread(3, seed=3), spread(13, seed=1, shape=[2, 4]), spread(17, seed=2, shape=[4, 3]), spread=4)
    one(group, "outer", spread(3, seed=3), spread(2, seed=1))
    linear = [["w", "t", ["x1"], {}], ["y", "addmm", ["x2", "x0", "w"], {}]]
    program(group, linear, spread(10, seed=1, shape=[5, 2]), spread(6, seed=2, shape=[3, 2]), spread(3, seed=3), spread=4, note="a linear layer")


def conversions(group):
    from recording import DTYPES

    for source in FLOATS + ["float16", "bfloat16"]:
        for target in FLOATS + ["float16", "bfloat16"]:
            steps = [["a", "to", ["x0"], {"dtype": target}], ["y", "mul", ["a", "a"], {}]]
            program(group, steps, Sample([1.5, -2.25, 3.0], None, source), note="converted")
    assert DTYPES


def writes(group):
    """In-place operations and older views: names and gradients."""
    x = counting([2, 3], start=1)
    copy = ["a", "mul", ["x0", 1.0], {}]
    for op, more in (("add_", [2.0]), ("mul_", [2.0]), ("mul_", ["x1"]), ("div_", ["x1"]), ("sub_", ["x1"]), ("exp_", []), ("sin_", []),
                     ("sigmoid_", []), ("neg_", []), ("relu_", []), ("pow_", [2]), ("tanh_", []), ("copy_", ["x1"])):
        program(group, [copy, ["y", op, ["a", *more], {}]], x, counting([3], start=1), report=["y"], spread=8)
        part = ["v", "select", ["a"], {"dim": 0, "index": 1}]
        program(group, [copy, part, ["w", op, ["v", *more], {}], ["y", "mul", ["a", "a"], {}]], x, counting([3], start=1), report=["a", "v", "y"], spread=8)
    older = [copy, ["v", "select", ["a"], {"dim": 1, "index": 0}], ["w", "mul_", ["a", "x1"], {}], ["y", "mul", ["v", "v"], {}]]
    program(group, older, x, counting([3], start=1), report=["a", "v"], note="an older view")
    plain = [["d", "detach", ["x0"], {}], ["z", "clone", ["d"], {}], ["v", "select", ["z"], {"dim": 0, "index": 0}],
             ["w", "copy_", ["v", "x1"], {}], ["y", "mul", ["z", "z"], {}]]
    program(group, plain, x, counting([3], start=1), report=["z", "v"], note="a write into a tensor without gradient")
    twice = [copy, ["v", "transpose", ["a"], {"dim0": 0, "dim1": 1}], ["u", "select", ["v"], {"dim": 0, "index": 2}],
             ["w", "mul_", ["u", 3.0], {}], ["w2", "add_", ["v", 1.0], {}], ["y", "mul", ["a", "v2"], {}]]
    twice[-1] = ["y", "mul", ["a", "a"], {}]
    program(group, twice, x, report=["a", "v", "u"], note="a view of a view, written twice")
    program(group, [copy, ["y", "assign", ["a", "x1"], {"key": [0]}]], x, counting([3]), report=["a"], note="an assignment")
    program(group, [copy, ["y", "masked_fill_", ["a", "x1"], {"value": 0.5}]], x, Sample([True, False, True], None, "bool"), report=["a"])


def repeated(group):
    """A second walk through the same graph: only where nothing was saved."""
    x, y = counting([2, 2], start=1), counting([2, 2], start=2)
    for op in ("add", "sub", "mul", "div", "maximum", "matmul", "pow"):
        one_again(group, op, x, y)
    for op in ("neg", "sum", "mean", "exp", "relu", "clone", "abs", "sqrt", "max", "prod", "sigmoid", "t", "floor"):
        one_again(group, op, x)
    one_again(group, "mul", x, 2.0)
    one_again(group, "div", x, 2.0)
    one_again(group, "cumsum", x, dim=0)
    one_again(group, "expand", x, sizes=[2, 2, 2])
    one_again(group, "transpose", x, dim0=0, dim1=1)
    one_again(group, "cat", x, y, dim=0)
    one_again(group, "select", x, dim=0, index=0)
    one_again(group, "where", Sample([True, False], None, "bool"), x, y)
    one_again(group, "index", x, at([0, 0]))
    one_again(group, "index_select", x, at([0, 0]), dim=0)
    one_again(group, "masked_fill", x, Sample([True, False], None, "bool"), value=2.0)


def one_again(group, op, *inputs, **args):
    names = [f"x{i}" for i in range(len(inputs))]
    program(group, [["y", op, names, args]], *inputs, times=2, note=f"{op} walked twice", ulp=4)
    program(group, [["y", op, names, args]], *inputs, times=2, retain_graph=True, note=f"{op} walked twice, retained", ulp=4)


def refused(group):
    x = counting([3], start=1)
    copy = ["a", "mul", ["x0", 1.0], {}]
    for op, write in (("sigmoid", "add_"), ("exp", "mul_"), ("tanh", "add_"), ("sqrt", "mul_")):
        program(group, [["s", op, ["x0"], {}], ["w", write, ["s", 2.0], {}], ["y", "sum", ["s"], {}]], x, note="the result is overwritten")
    for op in ("sin", "log", "abs"):
        program(group, [copy, ["y", op, ["a"], {}], ["w", "add_", ["a", 1.0], {}]], x, note="the input is overwritten")
    program(group, [copy, ["y", "mul", ["a", "x1"], {}], ["w", "add_", ["a", 1.0], {}]], x, x, note="a factor is overwritten")
    program(group, [copy, ["y", "add", ["a", "x1"], {}], ["w", "add_", ["a", 1.0], {}]], x, x, note="a term is overwritten")
    program(group, [["w", "add_", ["x0", 1.0], {}], ["y", "sum", ["x0"], {}]], x, note="a leaf is overwritten")
    program(group, [["v", "select", ["x0"], {"dim": 0, "index": 0}], ["w", "add_", ["v", 1.0], {}], ["y", "sum", ["x0"], {}]], x, note="a view of a leaf is overwritten")
    program(group, [copy, ["y", "sum", ["x1"], {}]], x, at([1, 2]), note="no gradient is required")
    program(group, [["y", "mul", ["x0", 2.0], {}]], x, implicit=True, note="no scalar")
    program(group, [["y", "sum", ["x0"], {}]], x, x, unused=True, note="an unused input")
    program(group, [["y", "argmax", ["x0"], {}]], x, note="an index")
    program(group, [["y", "gt", ["x0", 1.0], {}]], x, note="a comparison")


def hooks(group):
    x = Sample([1.0, 2.0])
    for names in (["x0"], ["x0", "a"], ["a", "x0", "y", "a"], ["y", "b"]):
        steps = [["a", "mul", ["x0", 2.0], {}], ["b", "add", ["a", "x0"], {}], ["y", "mul", ["b", "a"], {}]]
        program(group, steps, x, hooked=names, note=f"hooks on {', '.join(names)}")
        program(group, steps, x, hooked=names, retained=["a", "b"], note=f"hooks on {', '.join(names)}, retained")
    write = [["a", "mul", ["x0", 2.0], {}], ["h", "mul", ["a", 1.0], {}], ["w", "mul_", ["h", 3.0], {}], ["y", "add", ["h", "a"], {}]]
    program(group, write, x, hooked=["h", "a"], retained=["h"], note="hooks after a write")
