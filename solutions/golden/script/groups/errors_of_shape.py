"""Dimensions, views and indices that torch refuses: the kind of the error and its text, letter for letter."""

from recording import Sample
from samples import counting, plain

ROW, PAIR = counting([3]), counting([2])
TABLE, CUBE = counting([2, 3]), counting([2, 3, 4])
FLIPPED = [["transpose", 0, 1]]
EVERYWHERE = [["expand", 4, 3]]


def record(group):
    dimensions(group)
    views(group)
    indexing(group)
    assignment(group)
    placing(group)
    joining(group)
    sorting(group)


def at(values, shape=None):
    return Sample(values, shape, "int64")


def dimensions(group):
    for op in ("sum", "mean", "max", "min", "argmax", "argmin", "prod", "var", "std", "any", "all", "cumsum", "squeeze", "unsqueeze"):
        group.fails(op, TABLE, dim=4)
        group.fails(op, ROW, dim=-3)
    group.fails("sum", Sample(1.0), dim=1)
    group.fails("sum", TABLE, dim=[0, 0])
    group.fails("mean", TABLE, dim=[0, -2])
    group.fails("sum", TABLE, dim=[0, 2])
    group.fails("norm", TABLE, p=2, dim=2)
    group.fails("transpose", TABLE, dim0=0, dim1=2)
    group.fails("select", TABLE, dim=2, index=0)
    group.fails("narrow", TABLE, dim=2, start=0, length=1)
    group.fails("flatten", TABLE, start_dim=2)
    group.fails("flatten", TABLE, start_dim=1, end_dim=0)
    group.fails("split", TABLE, split_size_or_sections=1, dim=2)
    group.fails("chunk", TABLE, chunks=2, dim=2)
    group.fails("sort", TABLE, dim=2)
    group.fails("topk", TABLE, k=1, dim=2)
    group.fails("gather", TABLE, at([0], [1, 1]), dim=2)
    group.fails("index_select", TABLE, at([0]), dim=2)
    group.fails("scatter", TABLE, at([0], [1, 1]), TABLE, dim=2)
    group.fails("cat", TABLE, TABLE, dim=2)
    group.fails("stack", TABLE, TABLE, dim=3)
    group.fails("movedim", TABLE, source=2, destination=0)


def views(group):
    for shape in ([4], [2, 2], [-1, 4], [7]):
        group.fails("view", TABLE, shape=shape)
        group.fails("reshape", TABLE, shape=shape)
    group.fails("view", TABLE, shape=[-1, -1])
    group.fails("reshape", TABLE, shape=[-1, -1])
    group.fails("view", TABLE, shape=[-2, 3])
    group.fails("view", Sample([], [0, 3]), shape=[-1, 0])
    group.fails("view", counting([2, 3], views=FLIPPED), shape=[6])
    group.fails("view", counting([4, 6], views=[["slice", 1, 0, 3, 1]]), shape=[12])
    group.fails("view", counting([3], views=EVERYWHERE), shape=[12])
    group.fails("expand", ROW, sizes=[2, 4])
    group.fails("expand", TABLE, sizes=[3])
    group.fails("expand", TABLE, sizes=[2, 4])
    group.fails("expand", ROW, sizes=[-1, 3])
    group.fails("expand", ROW, sizes=[2, -3])
    group.fails("permute", CUBE, dims=[0, 1])
    group.fails("permute", CUBE, dims=[0, 1, 1])
    group.fails("permute", CUBE, dims=[0, 1, 3])
    group.fails("t", CUBE)
    group.fails("movedim", CUBE, source=[0, 1], destination=[0])
    group.fails("movedim", CUBE, source=[0, 0], destination=[0, 1])
    group.fails("movedim", CUBE, source=[0, 1], destination=[1, 1])
    for step in (0, -1):
        group.fails("subscript", ROW, key=[{"slice": [0, 3, step]}])
    for length, start in ((3, 1), (-1, 0), (1, 4), (1, -4)):
        group.fails("narrow", ROW, dim=0, start=start, length=length)
    group.fails("narrow", Sample(1.0), dim=0, start=0, length=1)
    for sizes in ([1, 1], [4], [-1, 4], []):
        group.fails("split", ROW, split_size_or_sections=sizes)
    group.fails("split", ROW, split_size_or_sections=-1)
    group.fails("split", ROW, split_size_or_sections=0)
    group.fails("split", Sample(1.0), split_size_or_sections=1)
    for chunks in (0, -2):
        group.fails("chunk", ROW, chunks=chunks)
    group.fails("chunk", Sample(1.0), chunks=1)


def indexing(group):
    for index in (3, -4):
        group.fails("select", ROW, dim=0, index=index)
    group.fails("select", TABLE, dim=1, index=3)
    group.fails("select", Sample(1.0), dim=0, index=0)
    for key in ([3], [-4], [0, 0], ["...", 0, 0]):
        group.fails("subscript", ROW, key=key)
    for key in ([0, 3], [2], [{"slice": [0, 1, 1]}, 5], ["newaxis", 4], ["...", 7]):
        group.fails("subscript", TABLE, key=key)
    group.fails("subscript", Sample(1.0), key=[0])
    group.fails("index", ROW, at([3]))
    group.fails("index", ROW, at([0, -4]))
    group.fails("index", TABLE, at([0]), at([3]))
    group.fails("index", TABLE, at([0, 1]), at([0, 1, 2]))
    group.fails("index", TABLE, at([0]), at([0]), at([0]))
    group.fails("index", ROW, plain("bool", [2]))
    group.fails("index", TABLE, plain("bool", [2, 2]))
    group.fails("index", TABLE, plain("bool", [3]))
    group.fails("index", ROW, plain("float32", [2]))
    group.fails("index", Sample(1.0), at([0]))


def assignment(group):
    group.fails("assign", ROW, PAIR, key=[{"slice": [0, 3, 1]}])
    group.fails("assign", TABLE, PAIR, key=[0])
    group.fails("assign", ROW, 1, key=[3])
    group.fails("index_put_", ROW, 1, at([3]))
    group.fails("index_put_", ROW, counting([2]), at([0, 1, 2]))
    group.fails("index_put_", TABLE, counting([2]), at([0, 1]))
    group.fails("index_put_", ROW, counting([2]), Sample([True, True, True], dtype="bool"))
    group.fails("index_put_", ROW, plain("int64", [1]), at([0]))
    group.fails("index_put_", ROW, 1, plain("bool", [2]))
    group.fails("index_put_", ROW, 1, plain("float32", [1]))


def placing(group):
    group.fails("gather", TABLE, at([3], [1, 1]), dim=1)
    group.fails("gather", TABLE, at([-1], [1, 1]), dim=1)
    group.fails("gather", TABLE, at([0]), dim=1)
    group.fails("gather", TABLE, at([0], [3, 1]), dim=1)
    group.fails("gather", TABLE, plain("float32", [2, 3]), dim=1)
    group.fails("scatter", TABLE, at([3], [1, 1]), TABLE, dim=1)
    group.fails("scatter", TABLE, at([0]), ROW, dim=1)
    group.fails("scatter", TABLE, at([0], [2, 1]), counting([1, 1]), dim=1)
    group.fails("scatter", TABLE, at([0], [3, 1]), counting([3, 1]), dim=1)
    group.fails("scatter", TABLE, plain("float32", [2, 3]), TABLE, dim=1)
    group.fails("scatter", TABLE, at([0], [2, 1]), counting([2, 1], "int64"), dim=1)
    group.fails("index_select", TABLE, at([0], [1, 1]), dim=0)
    group.fails("index_select", TABLE, at([2]), dim=0)
    group.fails("index_select", TABLE, at([-1]), dim=0)
    group.fails("index_select", TABLE, ROW, dim=0)
    group.fails("masked_fill", ROW, ROW, value=1.0)
    group.fails("masked_fill", ROW, plain("int64", [3]), value=1.0)
    group.fails("masked_select", ROW, plain("int64", [3]))


def joining(group):
    group.fails("cat")
    group.fails("stack")
    group.fails("cat", TABLE, counting([3, 2]))
    group.fails("cat", TABLE, counting([3, 2]), dim=1)
    group.fails("cat", TABLE, TABLE, counting([2, 2]))
    group.fails("cat", TABLE, ROW)
    group.fails("cat", Sample(1.0), Sample(2.0))
    group.fails("cat", ROW, Sample(2.0))
    group.fails("stack", ROW, PAIR)
    group.fails("stack", TABLE, TABLE, ROW)


def sorting(group):
    for k in (4, -1):
        group.fails("topk", ROW, k=k)
    group.fails("topk", CUBE, k=5)
    group.fails("topk", Sample(1.0), k=2)
