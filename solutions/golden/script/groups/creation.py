"""Tensors from nothing and from values: dtypes, ranges, casts."""

import torch

from recording import DTYPES, Sample
from samples import ALL, FLOATS, INF, NAN, counting, edges, plain


def record(group):
    filled(group)
    ranges(group)
    linspaces(group)
    eyes(group)
    like(group)
    casts(group)
    items(group)


def filled(group):
    for dtype in ALL:
        for op in ("zeros", "ones"):
            group.answers(op, size=[2, 3], dtype=DTYPES[dtype])
        group.answers("full", size=[2], fill_value=3, dtype=DTYPES[dtype])
    for size in ([], [0], [2, 0, 3], [1, 1], [2, 3, 4]):
        group.answers("zeros", size=size)
        group.answers("ones", size=size)
    for value in (7, 2.5, True, -1, 0.1, NAN, INF, -INF, -0.0):
        group.answers("full", size=[2], fill_value=value)
    group.answers("full", size=[], fill_value=0.1)
    group.answers("full", size=[2], fill_value=0.1, dtype=torch.float16)
    group.answers("full", size=[2], fill_value=0.1, dtype=torch.bfloat16)
    group.answers("full", size=[2], fill_value=0.1, dtype=torch.float64)
    group.answers("full", size=[2], fill_value=2.9, dtype=torch.int64)
    group.answers("full", size=[2], fill_value=0.5, dtype=torch.bool)


def ranges(group):
    for end in (0, 1, 5, 17):
        group.answers("arange", start=0, end=end)
    for start, end, step in ((2, 9, 3), (9, 2, -3), (0, 10, 10), (-3, 3, 2), (5, 5, 1)):
        group.answers("arange", start=start, end=end, step=step)
    fractions = ((0.0, 1.0, 0.1), (1.0, 0.0, -0.25), (0.0, 5.0, 1.0), (0.5, 3.0, 1.0), (-1.0, 1.0, 0.3), (1.0, 1.3, 0.1))
    for start, end, step in fractions:
        group.answers("arange", start=start, end=end, step=step)
        group.answers("arange", start=start, end=end, step=step, dtype=torch.float64)
    for dtype in (torch.float32, torch.float64):
        for start, end, step in ((0, 40, 0.7), (-1.37, 2.21, 0.09), (3.3, -2.9, -0.17)):
            group.answers("arange", start=start, end=end, step=step, dtype=dtype, note="long enough for every lane")
    group.answers("arange", start=0, end=5, dtype=torch.float32)
    group.answers("arange", start=0, end=5, dtype=torch.float16)
    group.answers("arange", start=0, end=2.5)


def linspaces(group):
    short = ((0, 10, 1), (0, 10, 0), (2, 2, 3), (0, 1, 2))
    for start, end, steps in ((0, 1, 5), (0, 1, 11), (-1, 1, 8), (3, -4, 9), (0.1, 0.7, 7), (-5, 5, 33), *short):
        group.answers("linspace", start=start, end=end, steps=steps)
    for start, end, steps in ((0.1, 0.7, 23), (-1.37, 2.21, 40), (3.3, -2.9, 61)):
        group.answers("linspace", start=start, end=end, steps=steps, note="all digits")
        group.answers("linspace", start=start, end=end, steps=steps, dtype=torch.float64, note="all digits")
    for start, end, steps in ((0, 1, 11), (-1, 2, 7)):
        group.answers("linspace", start=start, end=end, steps=steps, dtype=torch.float64)


def eyes(group):
    for n in (0, 1, 3):
        group.answers("eye", n=n)
    group.answers("eye", n=2, m=4)
    group.answers("eye", n=4, m=2)
    group.answers("eye", n=2, dtype=torch.int64)
    group.answers("eye", n=2, dtype=torch.bool)


def like(group):
    for op in ("zeros_like", "ones_like"):
        group.answers(op, counting([2, 3]), layout=True)
        group.answers(op, counting([2, 3], views=[["transpose", 0, 1]]), layout=True, note="dense strides are kept")
        group.answers(op, counting([4, 6], views=[["slice", 1, 0, 6, 2]]), layout=True, note="gaps are not kept")
        group.answers(op, counting([3], views=[["expand", 2, 3]]), layout=True, note="expanded")
        group.answers(op, plain("int64"))
        group.answers(op, plain("bool"))
    group.answers("full_like", counting([2, 3]), fill_value=1.5)
    group.answers("full_like", plain("int64"), fill_value=4)
    group.answers("full_like", counting([2, 3, 4], views=[["permute", 2, 0, 1]]), fill_value=4, layout=True)


def casts(group):
    for source in ALL:
        for target in ALL:
            group.answers("to", plain(source), dtype=DTYPES[target])
    for source in FLOATS:
        for target in ("float16", "bfloat16", "float32", "float64", "bool"):
            group.answers("to", edges(source), dtype=DTYPES[target], note="edge values")
    halfway = [1 + 2**-11, 1 + 3 * 2**-11, 1 + 2**-9, 65519.0, 65520.0, 2**-25, 3 * 2**-26, 6.1e-5, 5.9e-8, 3.3e38, 3.4e38]
    for source in FLOATS:
        for target in ("float16", "bfloat16"):
            group.answers("to", Sample(halfway, dtype=source), dtype=DTYPES[target], note="ties to even, overflow, subnormals")
    big = [2**24 + 1, 2**53 + 1, -(2**62), 2**31, 16777219]
    for target in ("float32", "float64", "bfloat16", "bool"):
        group.answers("to", Sample(big, dtype="int64"), dtype=DTYPES[target], note="more digits than the target has")
    group.answers("to", Sample([1.9, -1.9, 0.9, -0.9, 1e10, -0.0]), dtype=torch.int64, note="truncates")
    group.answers("to", counting([2, 3], views=[["transpose", 0, 1]]), dtype=torch.float64, layout=True)


def items(group):
    for dtype in ALL:
        group.answers("item", Sample([PLAIN_ITEM[dtype]], [], dtype))
    group.answers("item", Sample([0.1], [1, 1]))
    group.answers("item", Sample([NAN], []))
    group.answers("booleanValue", Sample([0.0], []))
    group.answers("booleanValue", Sample([NAN], []))
    group.answers("booleanValue", Sample([3], [1], "int64"))
    group.answers("booleanValue", Sample([True], [], "bool"))


PLAIN_ITEM = {"float16": 0.1, "bfloat16": 0.1, "float32": 0.1, "float64": 0.1, "int64": -3, "bool": True}
