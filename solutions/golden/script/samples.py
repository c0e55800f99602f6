"""Input tensors that several groups share: edge values, random values, and unusual layouts."""

import math

import torch

from recording import DTYPES, Sample

INF = math.inf
NAN = math.nan

# Every class of float: signed zeros, subnormals, ties for rounding, large, infinite, not a number.
EDGES = [0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 1.0, -1.0, 1e-40, -1e-40, 3e38, -3e38, INF, -INF, NAN]

HALVES = ["float16", "bfloat16"]
FLOATS = ["float32", "float64"]
ALL = list(DTYPES)

PLAIN = {
    "float16": [1.5, -2.25, 0.0, 3.0, 0.1, -7.0],
    "bfloat16": [1.5, -2.25, 0.0, 3.0, 0.1, -7.0],
    "float32": [1.5, -2.25, 0.0, 3.0, 0.1, -7.0],
    "float64": [1.5, -2.25, 0.0, 3.0, 0.1, -7.0],
    "int64": [3, -2, 0, 5, 7, -1],
    "bool": [True, False, True, True, False, False],
}


def plain(dtype="float32", shape=None, views=()):
    """Small mixed values of any dtype."""
    return Sample(PLAIN[dtype], shape, dtype, views)


def counting(shape, dtype="float32", start=0, views=()):
    """start, start + 1, ...: small integers, so that every order of adding gives the same sum."""
    return Sample(range(start, start + max(1, math.prod(shape))), shape, dtype, views)


def edges(dtype="float32", views=(), shape=None):
    """The edge values; float64 gets its own subnormals and extremes, the narrow types what fits."""
    values = EDGES
    if dtype == "float64":
        values = [v if abs(v) not in (1e-40, 3e38) else math.copysign({1e-40: 1e-310, 3e38: 1e308}[abs(v)], v) for v in EDGES]
    if dtype == "float16":
        values = [v if abs(v) not in (1e-40, 3e38) else math.copysign({1e-40: 6e-8, 3e38: 65504.0}[abs(v)], v) for v in EDGES]
    return Sample(values, shape, dtype, views)


def spread(count, dtype="float32", seed=1, scale=1.0, shape=None, views=()):
    """Normal random numbers that need all their digits; the recording keeps the numbers, not the seed."""
    generator = torch.Generator().manual_seed(seed)
    values = (torch.randn(count, dtype=torch.float64, generator=generator) * scale).to(DTYPES[dtype])
    return Sample(values.tolist(), shape, dtype, views)


# Layouts of one [4, 6] base that kernels must walk by their strides.
LAYOUTS = {
    "transposed": [["transpose", 0, 1]],
    "every other column": [["slice", 1, 0, 6, 2]],
    "from the third row": [["slice", 0, 2, 4, 1]],
    "one column": [["select", 1, 4]],
    "expanded row": [["select", 0, 1], ["expand", 3, 6]],
    "expanded in front, transposed": [["expand", 2, 4, 6], ["transpose", 0, 2]],
}


def every_layout(dtype="float32", values=None):
    """(note, sample) for each layout."""
    base = values or PLAIN[dtype]
    for note, views in LAYOUTS.items():
        yield note, Sample(base, [4, 6], dtype, views)
