"""Other ways to see the same elements: strides and sharing are compared too."""

from recording import Sample
from samples import counting

CUBE = [2, 3, 4]
FLIPPED = [["transpose", 0, 1]]


def record(group):
    reshapes(group)
    orders(group)
    diagonals(group)
    cuts(group)
    lengths(group)


def reshapes(group):
    for shape in ([24], [4, 6], [6, 4], [2, 12], [-1], [2, -1], [1, 2, 3, 4, 1], [-1, 2, 2]):
        group.answers("view", counting(CUBE), shape=shape, layout=True)
    group.answers("view", counting([4, 6], views=[["slice", 1, 0, 6, 2]]), shape=[4, 3, 1], layout=True, note="with gaps")
    group.answers("view", counting([4, 6], views=FLIPPED), shape=[2, 3, 4], layout=True, note="splits a strided dimension")
    group.answers("view", Sample(5.0), shape=[1, 1], layout=True, note="0-d")
    group.answers("view", counting([3], views=[["expand", 2, 3]]), shape=[2, 1, 3], layout=True, note="expanded")
    group.answers("view", Sample([], [0, 3]), shape=[3, 0], layout=True, note="empty")
    group.answers("view", Sample([], [2, 0]), shape=[0], layout=True, note="empty")
    for shape in ([6, 4], [-1], [2, 12], [24, 1]):
        group.answers("reshape", counting(CUBE, views=[["transpose", 0, 2]]), shape=shape, layout=True, note="copies")
        group.answers("reshape", counting(CUBE), shape=shape, layout=True, note="shares")
    group.answers("reshape", counting([4, 6], views=[["slice", 0, 0, 4, 2]]), shape=[2, 2, 3], layout=True)
    group.answers("flatten", counting(CUBE), layout=True)
    group.answers("flatten", counting(CUBE), start_dim=1, layout=True)
    group.answers("flatten", counting(CUBE), start_dim=0, end_dim=1, layout=True)
    group.answers("flatten", counting(CUBE, views=FLIPPED), layout=True, note="copies")
    group.answers("flatten", Sample(5.0), layout=True, note="0-d")
    group.answers("contiguous", counting(CUBE, views=FLIPPED), layout=True)
    group.answers("contiguous", counting(CUBE), layout=True)
    group.answers("clone", counting(CUBE, views=FLIPPED), layout=True)
    group.answers("clone", counting([4, 6], views=[["slice", 1, 0, 6, 2]]), layout=True)
    gaps = [["slice", 1, 0, 6, 2], ["transpose", 0, 1]]
    group.answers("clone", counting([4, 6], views=gaps), layout=True, note="gaps close, order stays")
    group.answers("clone", counting([1, 4], views=FLIPPED), layout=True, note="strides of size 1 stay")
    group.answers("clone", counting([5], views=[["slice", 0, 4, 5, 2]]), layout=True, note="strides of size 1 stay")
    group.answers("clone", counting([1, 7, 7], views=[["select", 1, 1]]), layout=True, note="strides of size 1 stay")
    for dim in (0, 1, 3, -1, -4):
        group.answers("unsqueeze", counting(CUBE), dim=dim, layout=True)
    group.answers("unsqueeze", Sample(5.0), dim=0, layout=True)
    group.answers("unsqueeze", counting(CUBE, views=FLIPPED), dim=1, layout=True)
    ones = counting([1, 3, 1, 4])
    group.answers("squeeze", ones, layout=True)
    for dim in (0, 1, 2, -2, [0, 2], [0, 1]):
        group.answers("squeeze", ones, dim=dim, layout=True)
    group.answers("squeeze", counting([1, 1]), layout=True)


def orders(group):
    for a, b in ((0, 1), (0, 2), (-1, -2), (1, 1)):
        group.answers("transpose", counting(CUBE), dim0=a, dim1=b, layout=True)
    for dims in ([0, 1, 2], [2, 0, 1], [-1, 0, 1]):
        group.answers("permute", counting(CUBE), dims=dims, layout=True)
    group.answers("t", counting([2, 3]), layout=True)
    group.answers("t", counting([3]), layout=True)
    group.answers("t", Sample(5.0), layout=True)
    for source, destination in ((0, 2), (2, 0), (-1, 0), ([0, 1], [2, 0]), ([0, 1], [-1, -2])):
        group.answers("movedim", counting(CUBE), source=source, destination=destination, layout=True)


def diagonals(group):
    for offset in (0, 1, -1, 3):
        group.answers("diagonal", counting([3, 4]), offset=offset, layout=True)
    group.answers("diagonal", counting([2, 3, 4]), layout=True)
    for dim, sizes in ((0, [2, 3]), (0, [-1, 2]), (1, [2, 2, 1]), (-1, [4, -1])):
        group.answers("unflatten", counting([6, 4]), dim=dim, sizes=sizes, layout=True)


def cuts(group):
    inside = ((0, 1, 2, 1), (1, 0, 3, 2), (2, -3, -1, 1), (2, 3, 4, 5))
    clipped = ((2, 1, 100, 1), (1, 2, 1, 1), (2, -100, 2, 1), (1, 5, 9, 1))
    for dim, start, end, step in inside + clipped:
        group.answers("slice", counting(CUBE), dim=dim, start=start, end=end, step=step, layout=True)
    group.answers("slice", counting(CUBE, views=[["transpose", 0, 2]]), dim=0, start=0, end=4, step=3, layout=True)
    for dim, at in ((0, 1), (1, -1), (2, 0), (-1, 3)):
        group.answers("select", counting(CUBE), dim=dim, index=at, layout=True)
    for dim, start, length in ((0, 0, 1), (1, 1, 2), (2, -2, 2), (2, 4, 0)):
        group.answers("narrow", counting(CUBE), dim=dim, start=start, length=length, layout=True)
    for size in (2, 3, 7, [1, 3], [4, 0], [0, 1, 3]):
        group.answers("split", counting([4, 3]), split_size_or_sections=size, layout=True)
    group.answers("split", counting([2, 5]), split_size_or_sections=2, dim=1, layout=True)
    for chunks in (1, 2, 3, 5, 6, 9):
        group.answers("chunk", counting([6, 2]), chunks=chunks, layout=True)
    group.answers("chunk", counting([7]), chunks=3, layout=True)
    group.answers("chunk", counting([2, 5]), chunks=2, dim=-1, layout=True)
    group.answers("chunk", Sample([], [0, 2]), chunks=3, layout=True)


    for dim in (0, 1, -1):
        group.answers("unbind", counting([2, 3]), dim=dim, layout=True)
    for dims in ([0], [1, 0], [-1]):
        group.answers("flip", counting([2, 3]), dims=dims)
        group.answers("flip", counting([2, 3], views=FLIPPED), dims=dims, layout=True, note="memory order stays")


def lengths(group):
    kept = (([1, 3], [4, -1]), ([2, 1, 3], [-1, 4, -1]))
    for source, sizes in (([3], [2, 3]), ([1, 3], [4, 3]), ([2, 1], [5, 2, 3]), ([], [2, 2]), ([1], [0]), *kept):
        group.answers("expand", counting(source), sizes=sizes, layout=True)
    group.answers("expand", counting([3, 1], views=FLIPPED), sizes=[2, 3], layout=True)
    group.answers("expand", counting([4, 2]), sizes=[1, 4, 2], layout=True, note="a new dimension of size 1 has a stride")
    group.answers("expand", counting([4, 2]), sizes=[2, 1, 4, 2], layout=True, note="a new dimension of size 1 has a stride")
    group.answers("slice", counting([7, 4], views=[["expand", 1, 7, 4]]), dim=0, start=0, end=1, step=2, layout=True)
