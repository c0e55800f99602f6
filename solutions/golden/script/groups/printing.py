"""The text of a tensor, letter for letter."""

from recording import Sample
from samples import ALL, HALVES, INF, NAN, counting, plain, spread

PRINTED = {
    "integral": [1.0, 2.0, 3.0],
    "fractions": [1.5, 2.25, -3.0],
    "one digit more": [1.0, 10.0, 100.5],
    "zero": [0.0, 0.0],
    "negative zero": [-0.0, 1.0, 0.0],
    "only negative zeros": [-0.0, -0.0],
    "negative zero among fractions": [-0.0, 0.5],
    "nan": [NAN, 1.0, 2.0],
    "nan among fractions": [NAN, 1.5],
    "infinities": [INF, -INF, 1.0],
    "infinities among fractions": [INF, 0.25, -INF],
    "only nan": [NAN, NAN],
    "only infinities": [INF, -INF],
    "nan and zero": [NAN, 0.0, -0.0],
    "ratio just within": [1.0, 1000.0],
    "ratio of fractions just within": [0.5, 500.0],
    "ratio beyond": [1.0, 1001.0],
    "ratio beyond, fractions": [0.5, 501.5],
    "small": [1e-4, 2e-4],
    "smaller": [9.9e-5, 2e-4],
    "tiny": [1e-30, 2e-30],
    "large integral": [1e8, 1.0],
    "larger than 1e8": [2e8, 2e8],
    "1e8 exactly": [1e8],
    "16777216": [16777216.0, -1.0],
    "huge": [3e38, 1e38],
    "huge and nan": [3e38, NAN, INF],
    "scientific with a negative": [-1e-5, 1e5],
    "scientific with a zero": [0.0, 1e-5],
    "subnormal": [1e-42],
    "rounds up": [0.99995, 0.00005, 0.99994],
    "ties": [0.00125, 0.00375, 2.00005, 1.00015],
    "mixed widths": [1.5, -22.25, 333.0],
    "sign widens": [-1.0, 1.0],
    "sign of a fraction widens": [-0.5, 0.5],
    "sign rounds away": [-0.00001, 0.5],
    "one": [1.0],
    "pi": [3.1415926],
    "a loss": [173.02435],
    "tenth": [0.1],
    "nearly integral": [1.0, 2.0000002],
}


def record(group):
    values(group)
    integers(group)
    dtypes(group)
    shapes(group)
    wrapped(group)
    summarised(group)
    gradients(group)
    sizes(group)


def values(group):
    for note, given in PRINTED.items():
        group.answers("str", Sample(given), note=note)
        if len(given) == 1:
            group.answers("str", Sample(given[0]), note=note + ", 0-d")
    for note in ("fractions", "tiny", "rounds up", "ties", "subnormal", "large integral", "infinities"):
        group.answers("str", Sample(PRINTED[note], dtype="float64"), note=note)
    for value in (0.0, -0.0, 1.0, -1.0, 1e8, 1e9, 1e-4, 1e-5, NAN, INF, -INF, 123456.789, 0.00012345, 12345678.0):
        group.answers("str", Sample(value), note="0-d")
    group.answers("str", Sample([1e300, 1e-300], dtype="float64"), note="three digits of exponent")
    group.answers("str", Sample([1e300], dtype="float64"), note="three digits of exponent")
    group.answers("str", spread(6, seed=4, scale=100))
    group.answers("str", spread(12, seed=5, shape=[3, 4]))


def integers(group):
    for given in ([1, 2, 3], [-1, 10, 100], [0], [-5], [2**63 - 1, -(2**63)], [100000, 1]):
        group.answers("str", Sample(given, dtype="int64"))
    group.answers("str", Sample(7, dtype="int64"))
    group.answers("str", Sample(-7, dtype="int64"))
    group.answers("str", Sample([1, -20, 300, 4], [2, 2], "int64"))
    group.answers("str", Sample(list(range(-3, 40)), dtype="int64"))
    group.answers("str", Sample([True, False], dtype="bool"))
    group.answers("str", Sample([True], dtype="bool"))
    group.answers("str", Sample(False, dtype="bool"))
    group.answers("str", Sample([True, False, False], [4, 3], "bool"))
    group.answers("str", Sample([True, False], [30], "bool"))


def dtypes(group):
    for dtype in ALL:
        group.answers("str", plain(dtype))
        group.answers("str", plain(dtype, [2, 3]))
        group.answers("str", Sample([1], [], dtype))
    for dtype in HALVES:
        group.answers("str", Sample([1.0, 2.0], dtype=dtype), note="integral")
        group.answers("str", Sample([0.1, 1000.5], dtype=dtype), note="scientific")
        group.answers("str", Sample([NAN, INF, 0.5], dtype=dtype))
        group.answers("str", Sample([0.1], [40], dtype), note="the suffix wraps or not")
    group.answers("str", Sample([1e-7, 65504.0], dtype="float16"), note="extremes")
    group.answers("str", Sample([1e38, 1e-38], dtype="bfloat16"), note="extremes")


def shapes(group):
    for dtype in ALL:
        group.answers("str", Sample([], [0], dtype), note="empty")
        group.answers("str", Sample([], [2, 0], dtype), note="empty")
    for shape in ([0, 3], [1, 0, 2], [0, 0]):
        group.answers("str", Sample([], shape), note="empty")
    for shape in ([1, 1], [2, 3], [3, 1], [1, 5], [2, 2, 3], [1, 1, 1], [2, 1, 3, 2], [2, 2, 2, 2], [1, 1, 1, 1, 2]):
        group.answers("str", counting(shape))
        group.answers("str", counting(shape, "int64"))
    group.answers("str", plain("float32", [2, 2, 3]))
    group.answers("str", plain("float64", [2, 1, 3, 2]))
    group.answers("str", counting([3, 4], views=[["transpose", 0, 1]]), note="strided")
    group.answers("str", counting([3], views=[["expand", 2, 3]]), note="expanded")
    group.answers("str", counting([6], views=[["slice", 0, 0, 6, 2]]), note="step")


def wrapped(group):
    for length in (8, 9, 10, 11, 17, 18, 24, 25, 40):
        group.answers("str", plain("float32", [length]))
        group.answers("str", counting([length]))
    group.answers("str", plain("float32", [2, 23]))
    group.answers("str", plain("float64", [2, 2, 15]))
    group.answers("str", counting([3, 30], "int64"))
    group.answers("str", Sample([1e-10, 1.0], [13]))
    for length in range(5, 12):
        group.answers("str", Sample([0.5], [length], "float64"), note="the suffix meets the margin")
    for length in range(12, 20):
        group.answers("str", Sample([7.0], [length], "float64"), note="the suffix meets the margin")
    group.answers("str", Sample([123456789012345678], [3], "int64"))
    group.answers("str", Sample([123456789012345678], [4], "int64"))


def summarised(group):
    for shape in ([1000], [1001], [1001, 1], [2, 501], [7, 150], [6, 170], [1, 1001], [11, 10, 10], [4, 300, 1], [3, 7, 8, 7], [5, 1000]):
        group.answers("str", counting(shape), note="summarised beyond 1000 elements")
    group.answers("str", plain("float32", [1001]), note="fractions")
    group.answers("str", plain("float64", [40, 40]), note="fractions")
    group.answers("str", plain("int64", [1200]))
    group.answers("str", plain("bool", [1200]))
    group.answers("str", plain("bool", [35, 35]))
    group.answers("str", Sample([1.0] * 500 + [0.5] + [1.0] * 600), note="what is not shown does not count")
    group.answers("str", Sample([1.0] * 500 + [1e9] + [1.0] * 600), note="what is not shown does not count")
    group.answers("str", plain("float16", [1001]))
    group.answers("str", counting([1100], views=[["slice", 0, 0, 1100, 1]]), note="a view")
    group.answers("str", Sample([], [0, 2000]), note="empty is never summarised")


def gradients(group):
    group.answers("str", Sample([1.0, 2.0], requires_grad=True))
    group.answers("str", Sample(0.5, requires_grad=True))
    group.answers("str", Sample([0.5], [2, 3], requires_grad=True))
    group.answers("str", Sample([0.5], [2, 3], "float64", requires_grad=True))
    group.answers("str", Sample([], [0], requires_grad=True))
    group.answers("str", Sample([], [0, 2], requires_grad=True))
    for length in range(4, 12):
        group.answers("str", Sample([0.25], [length], requires_grad=True), note="the suffix meets the margin")
        group.answers("str", Sample([0.25], [length], "float64", requires_grad=True), note="two suffixes meet the margin")
    group.answers("str", Sample([1.0], [1001], requires_grad=True))


def sizes(group):
    for shape in ([], [3], [2, 3], [0], [1, 2, 3, 4]):
        group.answers("shape_text", Sample([1.0] if 0 not in shape else [], shape))
