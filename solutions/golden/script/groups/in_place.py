"""Writes into a tensor that exists: what the base holds afterwards, through views and with the destination among the inputs."""

from recording import Sample
from samples import FLOATS, INF, NAN, counting, edges, plain, spread

VIEWS = {
    "transposed": [["transpose", 0, 1]],
    "step": [["slice", 1, 0, 4, 2]],
    "row": [["select", 0, 1]],
    "column": [["select", 1, 2]],
}


def same(*views):
    """Another view of the base of the first input."""
    return Sample([], of=0, views=views)


def record(group):
    arithmetic(group)
    unary(group)
    fills(group)
    copies(group)
    aliases(group)
    picked(group)


def arithmetic(group):
    for op in ("add_", "sub_", "mul_", "div_"):
        group.answers(op, plain(), plain(), mutates=True)
        group.answers(op, plain(), 3, mutates=True)
        group.answers(op, plain("float64"), 0.1, mutates=True)
        group.answers(op, counting([2, 3]), counting([3], start=1), mutates=True, note="the other broadcasts")
        group.answers(op, counting([2, 3]), Sample(2.0), mutates=True, note="0-d")
        group.answers(op, plain("float16"), plain("float32"), mutates=True, note="the destination's dtype stays")
        for note, views in VIEWS.items():
            group.answers(op, counting([3, 4], views=views), 3, mutates=True, note=note)
        if op != "div_":
            group.answers(op, plain("int64"), plain("int64"), mutates=True)
    group.answers("add_alpha_", spread(19), spread(19, seed=2), alpha=0.1, mutates=True)
    group.answers("sub_alpha_", spread(19), spread(19, seed=2), alpha=0.1, mutates=True)
    group.answers("add_alpha_", counting([3, 4], views=VIEWS["transposed"]), counting([3]), alpha=-2, mutates=True)
    group.answers("pow_", plain(), 2, mutates=True)
    group.answers("pow_", plain("int64"), 3, mutates=True)


def unary(group):
    for op in ("neg_", "abs_", "sign_", "relu_", "floor_", "ceil_", "round_", "trunc_"):
        group.answers(op, edges(), mutates=True)
    for op in ("sqrt_", "rsqrt_", "reciprocal_", "exp_", "log_", "log1p_", "sin_", "cos_", "tanh_", "sigmoid_"):
        group.answers(op, edges())
    for note, views in VIEWS.items():
        group.answers("neg_", counting([3, 4], views=views), mutates=True, note=note)
    group.answers("clamp_", counting([3, 4], views=VIEWS["step"]), min=2, max=8, mutates=True)


def fills(group):
    for note, views in VIEWS.items():
        group.answers("fill_", counting([3, 4], views=views), value=9, mutates=True, note=note)
        group.answers("zero_", counting([3, 4], start=1, views=views), mutates=True, note=note)
    for dtype in FLOATS:
        for value in (NAN, -INF, -0.0, 0.1):
            group.answers("fill_", plain(dtype), value=value, mutates=True)
    group.answers("fill_", plain("int64"), value=2.9, mutates=True, note="truncates")
    group.answers("fill_", plain("bool"), value=2, mutates=True)


def copies(group):
    group.answers("copy_", counting([2, 3]), counting([3], start=5), mutates=True, note="broadcast")
    group.answers("copy_", counting([3, 4], views=VIEWS["transposed"]), counting([4, 3], start=30), mutates=True)
    group.answers("copy_", plain("int64"), Sample([1.9, -1.9, 0.5, 7.0, -0.0, 2.5]), mutates=True, note="truncates")
    group.answers("copy_", plain("bfloat16"), spread(6), mutates=True, note="rounds")
    group.answers("copy_", plain("float32"), plain("bool"), mutates=True)
    group.answers("copy_", counting([3, 4], views=VIEWS["column"]), Sample(7.0), mutates=True)


def aliases(group):
    group.answers("add_", plain(), same(), mutates=True, note="with itself")
    group.answers("mul_", counting([3, 3]), same(), mutates=True, note="with itself")
    group.answers("copy_", plain(), same(), mutates=True, note="with itself")
    group.answers("add_", counting([6], views=[["slice", 0, 0, 3, 1]]), same(["slice", 0, 3, 6, 1]), mutates=True, note="the other half")
    group.answers("add_", counting([3, 4], views=[["select", 0, 0]]), same(["select", 0, 2]), mutates=True, note="another row")


def picked(group):
    for op in ("tril_", "triu_"):
        group.answers(op, counting([3, 4], start=1), diagonal=0, mutates=True)
        group.answers(op, counting([3, 4], start=1, views=VIEWS["transposed"]), diagonal=1, mutates=True)
    mask = Sample([True, False, True], dtype="bool")
    group.answers("masked_fill_", counting([2, 3]), mask, value=-1, mutates=True)
    group.answers("masked_fill_", counting([3, 2], views=VIEWS["transposed"]), mask, value=-1, mutates=True)
    at = Sample([0, 2, 1, 1], [1, 4], "int64")
    group.answers("scatter_", counting([3, 4]), at, counting([1, 4], start=20), dim=0, mutates=True)
    group.answers("scatter_", counting([3, 4]), at, 5, dim=0, mutates=True)
    group.answers("scatter_add_", counting([3, 4]), at, counting([1, 4], start=20), dim=0, mutates=True)
    group.answers("scatter_", counting([4, 3], views=VIEWS["transposed"]), at, counting([1, 4], start=20), dim=0, mutates=True)
