"""Losses: every reduction, dtype, layout and broadcast, values at the bends, gradients, names of nodes, texts, refusals."""

import warnings

from torch import nn
from torch.nn import functional

from operations import OPERATIONS
from recording import Sample
from samples import EDGES, FLOATS, HALVES, INF, NAN, counting, plain, spread

REDUCTIONS = ["none", "mean", "sum"]
LOSSES = [
    ("mse_loss", {}),
    ("l1_loss", {}),
    ("huber_loss", {"delta": 1.0}),
    ("huber_loss", {"delta": 0.7}),
    ("smooth_l1_loss", {"beta": 1.0}),
    ("smooth_l1_loss", {"beta": 0.3}),
]
LAYOUTS = {
    "transposed": ([3, 5], [["transpose", 0, 1]]),
    "every other column": ([4, 12], [["slice", 1, 0, 12, 2]]),
    "repeated": ([3, 1], [["expand", 3, 5]]),
}

for name in ("mse_loss", "l1_loss", "huber_loss", "smooth_l1_loss"):
    OPERATIONS[name] = getattr(functional, name)
OPERATIONS["loss_text"] = lambda loss, **args: str(getattr(nn, loss)(**args))


def record(group):
    # torch warns of different sizes; what it computes is recorded all the same.
    warnings.simplefilter("ignore")
    values(group)
    sizes(group)
    layouts(group)
    broadcasts(group)
    dtypes(group)
    bends(group)
    gradients(group)
    texts(group)
    refusals(group)


def pair(count, dtype="float32", seed=1, shape=None):
    return spread(count, dtype, seed=seed, shape=shape), spread(count, dtype, seed=seed + 1, shape=shape)


def values(group):
    for dtype in FLOATS:
        for loss, args in LOSSES:
            for reduction in REDUCTIONS:
                group.answers(loss, *pair(15, dtype, shape=[5, 3]), reduction=reduction, **args)


def sizes(group):
    """Sums of every length have an order of their own; the post's is 11."""
    for count in (1, 2, 7, 8, 11, 16, 33, 100, 257):
        for loss, args in LOSSES[:3]:
            group.answers(loss, *pair(count, seed=3, shape=[count, 1]), reduction="mean", **args)
        group.answers("mse_loss", *pair(count, seed=4, shape=[count, 1]), reduction="sum")
    for loss, args in LOSSES:
        group.answers(loss, Sample([], [0, 3]), Sample([], [0, 3]), reduction="mean", note="nothing", **args)
        group.answers(loss, Sample(2.5), Sample(0.5), reduction="mean", note="numbers", **args)


def layouts(group):
    for note, (shape, views) in LAYOUTS.items():
        for loss, args in LOSSES[:3]:
            strided = spread(13, seed=5, shape=shape, views=views)
            other = spread(11, seed=6, shape=shape, views=views)
            for reduction in ("none", "mean"):
                layout = reduction == "none" and note != "repeated"
                group.answers(loss, strided, other, reduction=reduction, layout=layout, note=note, **args)


def broadcasts(group):
    for left, right in (([5, 1], [5]), ([5], [5, 1]), ([2, 3], []), ([3], [2, 3]), ([2, 1, 3], [4, 1])):
        for reduction in REDUCTIONS:
            group.answers("mse_loss", spread(7, seed=5, shape=left), spread(11, seed=6, shape=right), reduction=reduction)
        group.answers("huber_loss", spread(7, seed=5, shape=left), spread(11, seed=6, shape=right), reduction="mean", delta=1.0)


def dtypes(group):
    for reduction in REDUCTIONS:
        group.answers("mse_loss", spread(5, seed=1), spread(5, "float64", seed=2), reduction=reduction, note="two dtypes")
        group.answers("mse_loss", plain(), plain("int64"), reduction=reduction, note="whole targets")
    for dtype in HALVES:
        for reduction in REDUCTIONS:
            group.answers("mse_loss", *pair(6, dtype, seed=8), reduction=reduction)
            group.answers("l1_loss", *pair(6, dtype, seed=8), reduction=reduction)


def bends(group):
    at = [0.0, -0.0, 0.3, -0.7, 1.0, -1.0, 0.25, -0.25, 1.5, -2.0, 3e38, INF, -INF, NAN]
    for dtype in FLOATS:
        for loss, args in LOSSES:
            group.answers(loss, Sample(at, None, dtype), Sample([0.0], [14], dtype), reduction="none", note="at the bends", **args)
            group.answers(loss, Sample(EDGES, None, dtype), Sample(EDGES[::-1], None, dtype), reduction="none", note="edges", **args)
    for loss, args in LOSSES:
        group.answers(loss, Sample([3e38, -3e38]), Sample([-3e38, 3e38]), reduction="mean", note="overflow", **args)


def gradients(group):
    """Bit for bit but for bends other than 1, where torch's vectors and their left-over elements round differently."""
    for dtype in FLOATS:
        for loss, args in LOSSES:
            ulp = 2 if 1.0 not in args.values() and args else None
            for reduction in REDUCTIONS:
                for count in (11, 40):
                    walked(group, loss, *pair(count, dtype, seed=9), ulp=ulp, reduction=reduction, **args)
            walked(group, loss, Sample([0.0, 0.3, -1.0, 0.7, 2.0], None, dtype), Sample([0.0], [5], dtype), ulp=ulp, reduction="sum", **args)
            walked(group, loss, *pair(6, dtype, seed=9), second=True, ulp=8, reduction="mean", **args) if dtype == "float64" and loss != "l1_loss" else None
    for left, right in (([5, 1], [5]), ([3], [2, 3]), ([2, 3], [])):
        for loss, args in LOSSES[:3]:
            walked(group, loss, spread(7, seed=5, shape=left), spread(11, seed=6, shape=right), ulp=2, reduction="mean", **args)
    walked(group, "mse_loss", plain(), plain("int64"), reduction="mean")
    walked(group, "mse_loss", spread(5, seed=1), spread(5, "float64", seed=2), reduction="mean", ulp=1)
    walked(group, "mse_loss", counting([2, 3], start=1), counting([3, 2], views=[["transpose", 0, 1]]), reduction="sum")


def walked(group, loss, *inputs, ulp=None, second=False, **args):
    steps = [["y", loss, ["x0", "x1"], args]]
    group.record("differentiate", inputs, steps=steps, of="y", second=second, ulp=ulp, note=loss)


def texts(group):
    for loss in ("MSELoss", "L1Loss", "HuberLoss", "SmoothL1Loss"):
        group.answers("loss_text", loss=loss)


def refusals(group):
    for loss, args in LOSSES[:3]:
        group.fails(loss, plain(), Sample([1.0, 2.0]), reduction="mean", **args)
        group.fails(loss, counting([2, 3]), counting([3, 2]), reduction="none", **args)
    for loss, args in (LOSSES[0], LOSSES[2]):
        for reduction in ("none", "mean"):
            group.fails(loss, plain("int64"), plain("int64"), reduction=reduction, **args)
            group.fails(loss, plain("bool"), plain("bool"), reduction=reduction, **args)
    group.fails("l1_loss", plain("int64"), plain("int64"), reduction="mean")
    for delta in (0.0, -1.0):
        group.fails("huber_loss", plain(), plain(), reduction="mean", delta=delta)
    group.fails("smooth_l1_loss", plain(), plain(), reduction="mean", beta=-0.5)


