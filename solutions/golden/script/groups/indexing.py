"""Ways to pick elements out of a tensor and to place them in it."""

from recording import Sample
from samples import ALL, NAN, counting, plain

CUBE = [2, 3, 4]
FLIPPED = [["transpose", 0, 1]]


def record(group):
    index(group)
    subscripts(group)
    assignments(group)
    assigned_parts(group)
    picking(group)


def indices(values, shape=None):
    return Sample(values, shape, "int64")


def mask(values, shape=None):
    return Sample([bool(v) for v in values], shape, "bool")


def index(group):
    for dtype in ALL:
        group.answers("index", plain(dtype, [3, 2]), indices([2, 0, -1]))
    base = counting(CUBE)
    group.answers("index", base, indices([1, 0, 1, -2], [2, 2]))
    group.answers("index", base, indices([1, 0]), indices([2, -1]))
    group.answers("index", base, indices([1, 0], [2, 1]), indices([2, -1, 0]), note="indices broadcast")
    group.answers("index", base, indices([1, 0]), indices([2, -1]), indices([3, 3]))
    group.answers("index", base, indices([2, 0]), slots=[None, 0])
    group.answers("index", base, indices([3, 0, 3]), slots=[None, None, 0])
    group.answers("index", base, indices([1, 0]), indices([3, 0]), slots=[0, None, 1], note="apart: indices come first")
    group.answers("index", base, indices([1, 0]), indices([3, 0]), slots=[None, 0, 1], note="adjacent: indices stay")
    group.answers("index", base, indices(1))
    group.answers("index", base, indices([], [0]))
    group.answers("index", counting([4, 3], views=FLIPPED), indices([2, 0]), note="transposed")
    group.answers("index", base, mask([1, 0]))
    group.answers("index", base, mask([1, 0, 1, 0, 0, 1], [2, 3]))
    group.answers("index", base, mask([0, 1], [2, 3, 4]))
    group.answers("index", base, mask([1, 0, 1]), slots=[None, 0])
    group.answers("index", base, mask([0], [2]), note="nothing is picked")
    group.answers("index", counting([3, 4]), mask([1, 0, 1]), indices([3, 1]), note="mask and numbers")


def part(start=None, stop=None, step=None):
    """A slice in the recorded form of a key."""
    return {"slice": [start, stop, step]}


PICKED = {"tensor": 0}


def subscripts(group):
    numbers = ([1], [-1], [1, 2], [1, 2, 3])
    for key in (*numbers, [part(1)], [part(None, 1)], [part(), part(None, None, 2)], [part(-1), 0], [part(1, 0)]):
        group.answers("subscript", counting(CUBE), key=key, layout=True)
    axes = (["newaxis"], ["...", "newaxis"], [part(), "newaxis", 1], [0, "newaxis", "..."])
    for key in (["...", 0], [0, "..."], ["...", part(1, 3)], *axes):
        group.answers("subscript", counting(CUBE), key=key, layout=True)
    rows = indices([1, 0, 1])
    for key in ([PICKED, part(1)], [0, PICKED], [part(), PICKED, 2], ["...", PICKED], [PICKED, "...", 0], [PICKED, "newaxis"]):
        group.answers("subscript", counting(CUBE), rows, key=key)
    group.answers("subscript", counting(CUBE), mask([1, 0, 1]), key=[0, PICKED, part(None, None, 2)])
    group.answers("subscript", counting(CUBE), indices(1), key=[PICKED], note="a 0-d index")
    group.answers("subscript", counting([4, 6], views=[["slice", 1, 0, 6, 2]]), key=[part(1, 4, 2), -1], layout=True, note="strided")


def assigned_parts(group):
    for key in ([1], [1, 2], [part(), 0], ["...", 1], [part(None, None, 2)], [0, part(1), part(None, 2)]):
        group.answers("assign", counting(CUBE), -1, key=key, mutates=True)
    group.answers("assign", counting([3, 4]), counting([4], start=20), key=[1], mutates=True)
    group.answers("assign", counting([3, 4]), counting([3, 1], start=20), key=[part(), part(1, 3)], mutates=True)
    group.answers("assign", counting([3, 4]), counting([1, 4], start=20), key=[1], mutates=True, note="a leading one is dropped")
    group.answers("assign", counting([3, 4]), Sample([7], [1], "int64"), key=[1], mutates=True, note="converted")
    group.answers("assign", counting([4, 3], views=FLIPPED), -1, key=[1, part(None, None, 3)], mutates=True, note="transposed")
    group.answers("assign", counting(CUBE), -1, indices([2, 0]), key=[1, PICKED], mutates=True)
    group.answers("assign", counting(CUBE), -1, mask([1, 0, 1]), key=[part(), PICKED, 0], mutates=True)


def assignments(group):
    flat = counting([5])
    group.answers("index_put_", flat, 9, indices([3, 0]), mutates=True)
    group.answers("index_put_", flat, counting([2], start=20), indices([-1, 1]), mutates=True)
    group.answers("index_put_", counting([3, 4]), counting([4], start=20), indices([2, 0]), mutates=True, note="a row for each")
    group.answers("index_put_", counting([3, 4]), counting([2], start=20), indices([2, 0]), indices([1, 3]), mutates=True)
    group.answers("index_put_", counting([3, 4]), 7, indices([1]), slots=[None, 0], mutates=True)
    group.answers("index_put_", counting([3, 4]), -1, mask([1, 0, 1]), mutates=True)
    group.answers("index_put_", counting([3, 4]), -1, mask([0, 1, 0], [3, 4]), mutates=True)
    group.answers("index_put_", counting([3, 4]), counting([4], start=20), mask([0, 1, 0], [3, 4]), mutates=True)
    group.answers("index_put_", counting([4, 3], views=FLIPPED), 9, indices([2, 0]), mutates=True, note="through a view")
    group.answers("index_put_", plain("int64"), 9, indices([2, 0]), mutates=True)
    group.answers("index_put_", plain("bool"), True, indices([1]), mutates=True)


def picking(group):
    table = counting([3, 4])
    group.answers("gather", table, indices([0, 2, 1, 1], [1, 4]), dim=0)
    group.answers("gather", table, indices([3, 0, 1, 1, 2, 2], [3, 2]), dim=1)
    group.answers("gather", table, indices([3], [2, 1]), dim=-1, note="fewer rows than the source")
    group.answers("gather", counting([4, 3], views=FLIPPED), indices([3, 0, 1, 1, 2, 2], [3, 2]), dim=1, note="transposed")
    group.answers("gather", plain("int64"), indices([5, 0]), dim=0)
    group.answers("gather", table, indices([], [0, 4]), dim=0)
    group.answers("scatter", counting([3, 4]), indices([0, 2, 1, 1], [1, 4]), counting([1, 4], start=20), dim=0)
    group.answers("scatter", counting([3, 4]), indices([3, 0, 1, 2, 2, 1], [3, 2]), counting([3, 2], start=20), dim=1)
    group.answers("scatter", counting([3, 4]), indices([1, 0], [2, 1]), counting([3, 4], start=20), dim=1, note="a larger source")
    group.answers("scatter", counting([2, 3]), indices([1], [2, 1]), 7.5, dim=1, note="a number")
    group.answers("scatter_add", counting([4]), indices([1, 1, 3]), counting([3], start=1), dim=0, note="repeated indices add up")
    group.answers("index_select", table, indices([2, 0, 2]), dim=0)
    group.answers("index_select", table, indices([3, 1]), dim=1)
    group.answers("index_select", counting([4, 3], views=FLIPPED), indices([3, 1]), dim=-1)
    group.answers("index_select", plain("bool"), indices([], [0]), dim=0)
    group.answers("index_select", table, indices(1), dim=0, note="0-d index")
    group.answers("masked_fill", counting([2, 3]), mask([1, 0, 0, 1, 1, 0], [2, 3]), value=-1)
    group.answers("masked_fill", counting([2, 3]), mask([1, 0, 1]), value=NAN, note="mask broadcasts")
    group.answers("masked_fill", counting([3]), mask([1, 0], [2, 1]), value=0.5, note="tensor broadcasts")
    group.answers("masked_fill", plain("int64"), mask([1, 0] * 3), value=8)
    group.answers("masked_fill", plain("int64"), mask([1, 0] * 3), value=1.5, note="truncates")
    group.answers("masked_fill", plain("bool"), mask([1, 0] * 3), value=True)
    group.answers("masked_fill", plain("float16"), mask([1, 0] * 3), value=0.1)
    group.answers("masked_select", counting([2, 3]), mask([1, 0, 0, 1, 1, 0], [2, 3]))
    group.answers("index_add", counting([4]), indices([1, 1, 3]), counting([3], start=1), dim=0)
    group.answers("index_add", counting([2, 3]), indices([2, 0]), counting([2, 2], start=10), dim=1)
    group.answers("masked_fill", counting([2, 3]), mask([1, 0, 1]), Sample(-7.0), note="a 0-d tensor")
    group.answers("count_nonzero", Sample([0.0, 2.0, NAN, -0.0]))
    group.answers("nonzero", Sample([0.0, 2.0, NAN, -0.0, 1.0, 0.0], [2, 3]))
