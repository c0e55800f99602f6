"""Products of vectors and matrices, and triangles. Small integers are exact in every order; digits get a tolerance."""

from recording import Sample
from samples import FLOATS, NAN, counting, plain, spread

SHAPES = [
    ([3], [3]), ([2, 3], [3]), ([3], [3, 4]), ([2, 3], [3, 4]), ([1, 1], [1, 1]), ([5, 2, 3], [3, 4]), ([5, 2, 3], [5, 3, 4]),
    ([5, 2, 3], [3]), ([3], [5, 3, 4]), ([2, 3], [5, 3, 4]), ([2, 1, 2, 3], [5, 3, 4]), ([2, 5, 2, 3], [1, 5, 3, 1]), ([1, 3], [3, 1]),
    ([0, 3], [3, 2]), ([2, 0], [0, 3]), ([0], [0]), ([2, 0], [0]), ([0, 2, 3], [3, 4]), ([2, 3, 0], [0, 4]),
]  # fmt: skip
SIZES = [(1, 1, 1), (4, 4, 4), (3, 17, 5), (16, 16, 16), (33, 65, 7), (2, 300, 2)]


def record(group):
    for left, right in SHAPES:
        group.answers("matmul", counting(left, start=-3), counting(right, start=-2))
    for left, right in SHAPES[:7]:
        group.answers("matmul", counting(left, "int64", start=-3), counting(right, "int64", start=-2))
        group.answers("matmul", counting(left, "float64", start=-3), counting(right, "float64", start=-2))
    layouts(group)
    digits(group)
    named(group)
    triangles(group)


def layouts(group):
    flipped = [["transpose", 0, 1]]
    group.answers("matmul", counting([3, 2], views=flipped), counting([3, 4]))
    group.answers("matmul", counting([2, 3]), counting([4, 3], views=flipped))
    group.answers("matmul", counting([3, 2], views=flipped), counting([4, 3], views=flipped))
    group.answers("matmul", counting([4, 6], views=[["slice", 1, 0, 6, 2]]), counting([3, 2]))
    group.answers("matmul", counting([2, 3]), counting([3], views=[["unsqueeze", 1], ["expand", 3, 4]]))
    group.answers("matmul", counting([6], views=[["slice", 0, 0, 6, 2]]), counting([3, 2]))
    group.answers("matmul", counting([2, 3, 4], views=[["transpose", 1, 2]]), counting([2, 3, 5]))
    group.answers("matmul", counting([2, 3, 4], views=[["permute", 1, 0, 2]]), counting([4, 2]))


def digits(group):
    """The order of adding is torch's own business here: compared with room that grows with the length."""
    for n, k, m in SIZES:
        for dtype in FLOATS:
            left, right = spread(101, dtype, seed=n, shape=[n, k]), spread(103, dtype, seed=m, shape=[k, m])
            group.answers("matmul", left, right, spread=2 + k // 4)
    group.answers("matmul", spread(99, "float16", shape=[3, 17]), spread(97, "float16", seed=2, shape=[17, 5]), spread=2)
    group.answers("matmul", spread(99, "bfloat16", shape=[3, 17]), spread(97, "bfloat16", seed=2, shape=[17, 5]), spread=2)
    group.answers("matmul", spread(99, shape=[2, 4, 9]), spread(97, seed=2, shape=[9, 3]), spread=4)
    group.answers("dot", spread(99), spread(99, seed=2), spread=26)
    group.answers("matmul", Sample([1.0, NAN, 2.0, 3.0], [2, 2]), counting([2, 2]))


def named(group):
    for dtype in ("float32", "float64", "int64"):
        group.answers("dot", plain(dtype), plain(dtype), ulp=2)
        group.answers("outer", plain(dtype), plain(dtype))
        group.answers("mm", counting([2, 3], dtype), counting([3, 2], dtype))
        group.answers("mv", counting([2, 3], dtype), counting([3], dtype))
        group.answers("bmm", counting([2, 2, 3], dtype), counting([2, 3, 2], dtype))
        group.answers("addmm", counting([2], dtype), counting([2, 3], dtype), counting([3, 2], dtype))
        group.answers("addmm", counting([2, 2], dtype), counting([2, 3], dtype), counting([3, 2], dtype), beta=3, alpha=2)
    group.answers("outer", plain("int64"), plain("float32"))
    group.answers("outer", counting([3]), Sample([], [0]))


def triangles(group):
    for op in ("tril", "triu"):
        for diagonal in (0, 1, -1, 5, -5):
            group.answers(op, counting([3, 4], start=1), diagonal=diagonal)
        group.answers(op, counting([2, 3, 3], start=1))
        group.answers(op, counting([3, 4], start=1, views=[["transpose", 0, 1]]), note="transposed")
        group.answers(op, plain("bool", [2, 3]))
        group.answers(op, plain("int64", [2, 3]))
        group.answers(op, Sample([NAN], [2, 2]), note="what is cut off is zero")
