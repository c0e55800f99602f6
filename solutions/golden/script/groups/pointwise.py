"""Operations that look at one element of each input: arithmetic, comparison, logic, elementary functions."""

from recording import Sample
from samples import FLOATS, HALVES, INF, NAN, counting, edges, every_layout, plain, spread

EXACT_UNARY = ["neg", "abs", "sign", "reciprocal", "sqrt", "rsqrt", "relu", "floor", "ceil", "round", "trunc"]
ELEMENTARY = ["exp", "log", "log1p", "sin", "cos", "tanh", "sigmoid"]
ARITHMETIC = ["add", "sub", "mul", "div"]
COMPARISONS = ["eq", "ne", "lt", "le", "gt", "ge"]
LOGICAL = ["logical_and", "logical_or", "logical_xor"]


def record(group):
    unary(group)
    binary(group)
    numbers(group)
    scaled(group)
    powers(group)
    comparisons(group)
    logic(group)
    choices(group)
    clamps(group)
    broadcasting(group)
    layouts(group)


def unary(group):
    for op in EXACT_UNARY + ELEMENTARY:
        for dtype in FLOATS:
            group.answers(op, edges(dtype), note="edge values")
        group.answers(op, spread(37, scale=3), note="odd length")
        group.answers(op, plain("float16"))
        group.answers(op, plain("bfloat16"))
        group.answers(op, Sample([], [0, 3]), note="empty")
        group.answers(op, Sample(0.25), note="0-d")
    for op in ["reciprocal", "sqrt", "rsqrt"] + ELEMENTARY:
        group.answers(op, Sample([1, 2, 4, 9], dtype="int64"), note="becomes floating")
        group.answers(op, Sample([True, False], dtype="bool"), note="becomes floating")
    for op in ["neg", "abs", "sign", "relu", "floor", "ceil", "round", "trunc"]:
        group.answers(op, Sample([3, -2, 0, -(2**63), 2**63 - 1], dtype="int64"), note="stays integral")
    group.answers("sign", plain("bool"))
    group.answers("sin", Sample([1e4, -1e5, 3.1415927, 6.2831855, 1e8]), note="large angles")
    group.answers("cos", Sample([1e4, -1e5, 3.1415927, 6.2831855, 1e8]), note="large angles")
    group.answers("exp", Sample([88.7, 88.8, -87.4, -103.9, -104.1, 1e-8]), note="overflow and underflow")
    group.answers("sigmoid", Sample([-90.0, -20.0, 20.0, 90.0]), note="saturated")
    group.answers("tanh", Sample([-20.0, -1e-4, 1e-4, 9.1, 20.0]), note="saturated and tiny")
    group.answers("log1p", Sample([1e-7, -1e-7, -1.0, -2.0]), note="tiny and out of range")
    group.answers("round", Sample([0.5, 1.5, 2.5, -0.5, -1.5, 0.49999997, 8388609.0]), note="ties to even")


def binary(group):
    left = [0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 3e38, 1e-40, 0.1]
    right = [0.0, 0.0, 0.0, -0.0, INF, INF, 1.0, 3e38, 2.0, 0.2]
    for op in ARITHMETIC + ["pow", "maximum", "minimum"]:
        # Which of two unlike zeros is the larger depends on the lane in torch: not compared.
        signed = 2 if op in ("maximum", "minimum") else 0
        for dtype in FLOATS:
            first, second = Sample(left[signed:], dtype=dtype), Sample(right[signed:], dtype=dtype)
            group.answers(op, first, second, note="edge values")
            group.answers(op, second, first, note="edge values, swapped")
    for op in ARITHMETIC:
        for dtype in FLOATS + HALVES:
            group.answers(op, spread(19, dtype, seed=2), spread(19, dtype, seed=3), note="all digits")
    big = [2**63 - 1, -(2**63), 7, -7, 0]
    for op in ["add", "sub", "mul", "maximum", "minimum"]:
        group.answers(op, Sample(big, dtype="int64"), Sample([1, 1, -2, 2, 5], dtype="int64"), note="wraps round")
    group.answers("div", Sample([7, -7, 0, 1, 2**60], dtype="int64"), Sample([2, 2, 0, 3, 3], dtype="int64"), note="true division")
    for op in ["add", "mul", "maximum", "minimum", "div"]:
        pair = Sample([True, True, False, False], dtype="bool"), Sample([True, False, True, False], dtype="bool")
        group.answers(op, *pair)


def numbers(group):
    for op in ARITHMETIC:
        for dtype in ("float32", "float64", "float16", "bfloat16", "int64", "bool"):
            for number in (3, 0.1):
                if op == "sub" and dtype == "bool":
                    continue  # refused by torch, see the group errors
                group.answers(op, plain(dtype), number)
                group.answers(op, number, plain(dtype))
        group.answers(op, plain(), INF)
        group.answers(op, INF, plain())
        group.answers(op, edges(), 0)
        group.answers(op, 0.1, edges())
        group.answers(op, spread(21, seed=5), 0.3, note="the number is rounded first")
        group.answers(op, 0.3, spread(21, seed=5), note="the number is rounded first")
        for dtype in HALVES:
            group.answers(op, spread(21, dtype, seed=5), 0.3, note="all digits")
            group.answers(op, 0.3, spread(21, dtype, seed=5), note="all digits")
            group.answers(op, spread(21, dtype, seed=5), Sample(0.3), note="0-d, all digits")


def scaled(group):
    for op in ("add_alpha", "sub_alpha"):
        group.answers(op, spread(19, seed=2), spread(19, seed=3), alpha=0.1, note="one fused multiply-add")
        group.answers(op, spread(19, "float64", seed=2), spread(19, "float64", seed=3), alpha=0.1)
        group.answers(op, plain("int64"), plain("int64"), alpha=3)
        group.answers(op, counting([2, 3]), counting([3]), alpha=2)


def powers(group):
    for exponent in (0, 1, 2, 3, -1, -2, 0.5, -0.5, 2.5, 4, 0.0, 1.0):
        group.answers("pow", edges(), exponent, note="edge values")
    for exponent in (2, 3, 0.5, -1, 1.7):
        group.answers("pow", spread(19, seed=4), exponent)
        group.answers("pow", spread(19, "float64", seed=4), exponent)
    for exponent in (0, 1, 2, 3, 5):
        group.answers("pow", plain("int64"), exponent)
    group.answers("pow", plain("int64"), 2.0, note="becomes floating")
    group.answers("pow", plain("float16"), 2)
    group.answers("pow", plain("bfloat16"), 2)
    for base in (2, 0.5, 1, 10.0):
        group.answers("pow", base, plain())
        group.answers("pow", base, Sample([0, 1, 5], dtype="int64"))
    group.answers("pow", Sample([2, -3, 7], dtype="int64"), Sample([10, 3, 0], dtype="int64"))
    group.answers("pow", Sample([2, 1, -1], dtype="int64"), Sample([-1, -2, -3], dtype="int64"), note="negative integer exponents")
    group.answers("pow", Sample([-8.0, -8.0, 4.0]), Sample([2.0, 1 / 3, 0.5]))


def comparisons(group):
    left = [0.0, -0.0, 1.0, NAN, NAN, INF, -INF, 2.0]
    right = [-0.0, 0.0, 2.0, NAN, 1.0, INF, INF, 2.0]
    for op in COMPARISONS:
        group.answers(op, Sample(left), Sample(right), note="edge values")
        group.answers(op, plain("int64"), 3)
        group.answers(op, plain("int64"), 2.5)
        group.answers(op, plain(), 0.1, note="the number is rounded first")
        group.answers(op, plain("float64"), 0.1)
        group.answers(op, plain("bool"), True)
        group.answers(op, plain("bool"), plain("bool"))
        group.answers(op, plain("int64"), plain("float32"))
        group.answers(op, counting([2, 3]), counting([3], start=1), note="broadcast")
        group.answers(op, counting([3, 4], views=[["transpose", 0, 1]]), 5, note="strided")
    group.answers("eq", Sample([2**53 + 1], dtype="int64"), Sample([2.0**53], dtype="float64"))


def logic(group):
    for op in LOGICAL:
        for dtype in ("bool", "int64", "float32"):
            group.answers(op, plain(dtype), Sample([True, True, False, False, True, False], dtype="bool"))
        group.answers(op, edges(), Sample([1.0]), note="NaN is true, -0 is false")
        group.answers(op, counting([2, 3]), counting([3]), note="broadcast")
    for dtype in ("bool", "int64", "float32"):
        group.answers("logical_not", plain(dtype))
    group.answers("logical_not", edges())
    group.answers("isnan", edges())


def choices(group):
    mask = Sample([True, False, True, True, False, False], dtype="bool")
    for dtype in ("float32", "float64", "int64", "bool", "float16"):
        group.answers("where", mask, plain(dtype), plain(dtype, views=[["slice", 0, 0, 1, 1], ["expand", 6]]))
    group.answers("where", mask, plain("int64"), plain("float32"))
    group.answers("where", mask, plain("float32"), plain("float64"))
    group.answers("where", mask, plain("float32"), 2.5)
    group.answers("where", mask, 2.5, plain("float32"))
    group.answers("where", mask, plain("int64"), 2.5)
    group.answers("where", Sample([True, False], [2, 1], "bool"), counting([3]), counting([2, 3], start=10), note="all broadcast")
    group.answers("where", mask, Sample([NAN] * 6), Sample([-0.0] * 6))


def clamps(group):
    for op, value in (("clamp", {"min": -1, "max": 1}), ("clamp", {"min": 0}), ("clamp", {"max": 0.1}), ("clamp", {"min": 2, "max": 1})):
        group.answers(op, edges(), **value)
        group.answers(op, plain("float64"), **value)
    group.answers("clamp", plain("int64"), min=-1, max=4)
    group.answers("clamp", plain("int64"), min=0.5, note="becomes floating")
    group.answers("clamp", plain("float16"), min=0.3)
    group.answers("clamp", counting([3, 4], views=[["transpose", 0, 1]]), min=2, max=7, note="strided")


def broadcasting(group):
    shapes = [
        ([3], [2, 3]), ([2, 1], [1, 3]), ([], [2, 3]), ([2, 3], []), ([1], [2, 3]), ([4, 1, 3], [2, 1]), ([1, 1, 1], [2]), ([0, 3], [3]),
        ([2, 0], [1, 1]), ([5, 1, 4, 1], [3, 1, 2]), ([1, 0], [1, 1]), ([], []), ([3, 1], [3]),
    ]  # fmt: skip
    for left, right in shapes:
        for op in ("add", "mul", "maximum"):
            group.answers(op, counting(left), counting(right, start=10))
    group.answers("add", counting([2, 3, 1]), counting([4], "int64"))


def layouts(group):
    for note, sample in every_layout():
        for op in ("neg", "relu", "exp"):
            group.answers(op, sample, note=note)
        group.answers("add", sample, sample, note=note)
        group.answers("mul", sample, 3, note=note)
    for note, sample in every_layout("int64"):
        group.answers("add", sample, 3, note=note)
    group.answers("add", counting([3, 4], views=[["transpose", 0, 1]]), counting([4, 3]), note="one side transposed")
    group.answers("sub", counting([3, 4], views=[["transpose", 0, 1]]), counting([3]), note="transposed against a row")
    group.answers("div", counting([2, 3, 4], views=[["permute", 2, 0, 1]]), counting([3], start=1), note="permuted against a row")
    group.answers("mul", counting([6], views=[["slice", 0, 1, 6, 2]]), counting([3], views=[["expand", 2, 3]]), note="step and expand")
