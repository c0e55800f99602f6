"""Dropout: torch's numbers for a seed, by size, layout and dtype; its gradient, its text, and what it refuses."""

import torch
from torch.nn import functional

from operations import OPERATIONS, seeded
from recording import Sample
from samples import HALVES, INF, NAN, counting, plain

LAYOUTS = {
    "transposed": ([4, 6], [["transpose", 0, 1]]),
    "every other column": ([4, 12], [["slice", 1, 0, 12, 2]]),
    "permuted": ([2, 3, 4], [["permute", 2, 0, 1]]),
    "repeated": ([3, 1], [["expand", 3, 5]]),
}

OPERATIONS["dropout"] = seeded(lambda x, p, training=True: functional.dropout(x, p, training))
OPERATIONS["dropout_"] = seeded(lambda x, p, training=True: functional.dropout(x, p, training, inplace=True))
# The numbers that follow tell how many dropout drew.
OPERATIONS["dropout_then_rand"] = seeded(
    lambda x, p, training=True: (functional.dropout(x, p, training), torch.rand(3))
)
OPERATIONS["dropout_text"] = lambda p, inplace: str(torch.nn.Dropout(p, inplace))
OPERATIONS["dropout_layer"] = seeded(lambda x, p, training: torch.nn.Dropout(p).train(training)(x))


def record(group):
    numbers(group)
    layouts(group)
    draws(group)
    gradients(group)
    refusals(group)


def numbers(group):
    for dtype in ("float32", "float64", *HALVES):
        for size in (1, 7, 33):
            group.answers("dropout", counting([size], dtype, start=1), seed=0, p=0.3)
        group.answers("dropout", counting([16], dtype, start=1), seed=42, p=0.5)
        group.answers("dropout", plain(dtype), seed=1, p=0.9)
        group.answers("dropout_", counting([9], dtype, start=1), seed=42, p=0.3, mutates=True)
    group.answers("dropout", Sample([2.5], []), seed=0, p=0.5, note="a scalar")
    group.answers("dropout", Sample([], [0]), seed=0, p=0.5, note="nothing at all")
    edges = Sample([INF, -INF, NAN, -1.0, 0.0, -0.0, 3e38, 1e-40])
    for p in (0.0, 0.5, 1.0):
        group.answers("dropout", edges, seed=3, p=p, note="edge values")
    for training in (True, False):
        group.answers("dropout_layer", counting([10], start=1), seed=7, p=0.25, training=training)


def layouts(group):
    for note, (shape, views) in LAYOUTS.items():
        group.answers("dropout", counting(shape, start=1, views=views), seed=0, p=0.5, layout=True, note=note)
    transposed = counting([3, 4], start=1, views=[["transpose", 0, 1]])
    group.answers("dropout_", transposed, seed=5, p=0.5, mutates=True, note="in place, transposed")


def draws(group):
    for p in (0.0, 0.4, 1.0):
        group.answers("dropout_then_rand", counting([5], start=1), seed=0, p=p)
    group.answers("dropout_then_rand", counting([5], start=1), seed=0, p=0.4, training=False)
    group.answers("dropout_then_rand", counting([2], "int64"), seed=0, p=0.4, training=False, note="integers may pass")


def gradients(group):
    for dtype in ("float32", "float64"):
        for p in (0.0, 0.3, 1.0):
            steps = [["y", "dropout", ["x0"], {"seed": 0, "p": p}]]
            group.answers("differentiate", counting([2, 5], dtype, start=1), steps=steps, of="y", note=f"dropout {p}")
    steps = [["h", "mul", ["x0", 2], {}], ["y", "dropout_", ["h"], {"seed": 0, "p": 0.5}]]
    group.answers("differentiate", counting([6], start=1), steps=steps, of="y", report=["h"], note="in place")


def refusals(group):
    for p in (-0.1, 1.5, 2.0):
        group.fails("dropout", plain(), seed=0, p=p)
        group.fails("dropout_text", p=p, inplace=False)
    group.fails("dropout", plain("int64"), seed=0, p=0.5)
    for p, inplace in ((0.5, False), (0.25, True), (1e-05, False), (1.0, False), (0.0, True)):
        group.answers("dropout_text", p=p, inplace=inplace)
