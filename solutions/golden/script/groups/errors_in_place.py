"""Writes that torch refuses: the kind of the error and its text, letter for letter."""

from recording import Sample
from samples import counting, plain

ROW, PAIR = counting([3]), counting([2])
TABLE = counting([2, 3])
EVERYWHERE = [["expand", 4, 3]]


def record(group):
    destinations(group)
    overlaps(group)
    gradients(group)


def at(values, shape=None):
    return Sample(values, shape, "int64")


def same(*views):
    """Another view of the base of the first input."""
    return Sample([], of=0, views=views)


def destinations(group):
    group.fails("add_", ROW, counting([2, 3]))
    group.fails("add_", PAIR, counting([3, 2]))
    group.fails("mul_", ROW, PAIR)
    group.fails("copy_", ROW, PAIR)
    group.fails("copy_", ROW, TABLE)
    group.fails("add_", plain("int64"), 1.5)
    group.fails("add_", plain("int64"), plain("float32"))
    group.fails("div_", plain("int64"), 2)
    group.fails("sqrt_", plain("int64"))
    group.fails("exp_", plain("int64"))
    group.fails("mul_", plain("bool"), 2)
    group.fails("sub_", plain("bool"), plain("bool"))
    group.fails("pow_", plain("int64"), 0.5)
    group.fails("masked_fill_", ROW, plain("bool", [2]), value=1.0)
    group.fails("scatter_", TABLE, at([5], [1, 1]), TABLE, dim=1)


def overlaps(group):
    """One element written twice, and elements that are read after they were written."""
    everywhere = counting([3], views=EVERYWHERE)
    group.fails("add_", everywhere, 1)
    group.record("fill_", [everywhere], value=1.0)
    group.record("zero_", [everywhere])
    group.fails("copy_", everywhere, counting([4, 3]))
    group.fails("assign", everywhere, 7, key=["..."])
    group.fails("assign", everywhere, 7, key=[{"slice": [0, 2, 1]}])
    group.fails("neg_", everywhere)
    shifted = ["slice", 0, 1, 5, 1]
    group.fails("add_", counting([5], views=[shifted]), same(["slice", 0, 0, 4, 1]))
    group.record("copy_", [counting([5], views=[shifted]), same(["slice", 0, 0, 4, 1])])
    group.fails("add_", counting([3, 3]), same(["transpose", 0, 1]))


def gradients(group):
    """Only what a tensor itself can refuse: writes to leaves are refused by the chapter that builds autograd."""
    group.fails("requires_grad_", plain("int64"))
    group.fails("requires_grad_", plain("bool"))
