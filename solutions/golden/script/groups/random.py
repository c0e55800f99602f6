"""Random numbers: every path on which torch draws, by seed and size, in order."""

from recording import DTYPES, Sample
from samples import FLOATS, counting, plain

SIZES = [0, 1, 2, 7, 8, 15, 16, 17, 31, 32, 33, 100]
SEEDS = [0, 42, -1, 2**40 + 3]
LAYOUTS = {
    "transposed": ([4, 6], [["transpose", 0, 1]]),
    "every other column": ([4, 12], [["slice", 1, 0, 12, 2]]),
    "a column": ([20, 2], [["select", 1, 0]]),
    "permuted": ([2, 3, 4], [["permute", 2, 0, 1]]),
    "a slice of rows": ([5, 8], [["slice", 0, 1, 4, 1]]),
}


def record(group):
    fresh(group)
    in_place(group)
    integers(group)
    permutations(group)
    coins(group)
    like(group)
    generators(group)


def fresh(group):
    for op in ("rand", "randn"):
        for size in SIZES:
            for dtype in FLOATS:
                group.answers(op, seed=0, size=[size], dtype=DTYPES[dtype])
        for seed in SEEDS[1:]:
            for size in (7, 17):
                for dtype in FLOATS:
                    group.answers(op, seed=seed, size=[size], dtype=DTYPES[dtype])
        for size in ([], [3, 4], [5, 7], [2, 0], [2, 3, 5]):
            group.answers(op, seed=42, size=size)
        for dtype in ("float16", "bfloat16"):
            for size in (7, 16, 20):
                group.answers(op, seed=0, size=[size], dtype=DTYPES[dtype])
    group.answers("rand", seed=0, size=[700], note="the state is generated again after 624 words")
    group.answers("randn", seed=0, size=[700], note="the state is generated again after 624 words")
    group.answers("randn_twice", seed=0, size=[3], note="the second normal of a pair is kept")
    group.answers("randn_twice", seed=0, size=[17])
    group.answers("randn_then_rand", seed=0, size=[3], note="the kept normal does not shift the uniforms")
    group.answers("randn_reseeded", seed=0, again=0, size=[3], note="seeding drops the kept normal")


def in_place(group):
    for dtype in FLOATS:
        for size in (1, 7, 16, 33):
            zeros = Sample([0], [size], dtype)
            group.answers("uniform_", zeros, seed=0, low=-0.5, high=0.5)
            group.answers("uniform_", zeros, seed=42, low=-0.3, high=0.7)
            group.answers("normal_", zeros, seed=0, mean=0.0, std=1.0)
            group.answers("normal_", zeros, seed=42, mean=1.5, std=0.1)
        for note, (shape, views) in LAYOUTS.items():
            zeros = Sample([0], shape, dtype, views)
            group.answers("uniform_", zeros, seed=0, low=0.0, high=1.0, mutates=True, note=note)
            group.answers("normal_", zeros, seed=0, mean=0.0, std=1.0, mutates=True, note=note)
            group.answers("bernoulli_", zeros, seed=0, p=0.3, mutates=True, note=note)


def integers(group):
    two_words = ((0, 2**28), (0, 2**31), (-(2**40), 2**40), (0, 2**32 + 7), (0, 2**62))
    for low, high in ((0, 10), (-5, 5), (0, 1), (3, 4), (0, 2**28 - 1), *two_words):
        group.answers("randint", seed=0, low=low, high=high, size=[9])
    for seed in SEEDS[1:]:
        group.answers("randint", seed=seed, low=0, high=100, size=[2, 3])
    group.answers("randint", seed=0, low=0, high=10, size=[0])
    group.answers("randint", seed=0, low=0, high=10, size=[])


def permutations(group):
    for n in (0, 1, 2, 10, 17, 100):
        group.answers("randperm", seed=0, n=n)
    for seed in SEEDS[1:]:
        group.answers("randperm", seed=seed, n=10)


def coins(group):
    for dtype in FLOATS:
        for p in (0.0, 0.3, 0.5, 1.0):
            for size in (1, 7, 33):
                group.answers("bernoulli_", Sample([0], [size], dtype), seed=0, p=p)
        group.answers("bernoulli", Sample([0.1, 0.5, 0.9, 0.0, 1.0, 0.3, 0.7], dtype=dtype), seed=0, note="a tensor of probabilities")
        group.answers("bernoulli", Sample([0.2, 0.8], [3, 7], dtype), seed=42, note="a tensor of probabilities")
    group.answers("bernoulli_", plain("int64"), seed=0, p=0.5)
    group.answers("bernoulli_", plain("bool"), seed=0, p=0.5)


def like(group):
    for op in ("rand_like", "randn_like"):
        for dtype in FLOATS:
            group.answers(op, plain(dtype), seed=0)
            group.answers(op, Sample([0], [4, 5], dtype), seed=0)
            flipped = Sample([0], [4, 5], dtype, [["transpose", 0, 1]])
            group.answers(op, flipped, seed=0, layout=True, note="filled in memory order")
        group.answers(op, counting([2, 3, 4], views=[["permute", 2, 0, 1]]), seed=42, layout=True, note="filled in memory order")
        group.answers(op, counting([4, 12], views=[["slice", 1, 0, 12, 2]]), seed=42, layout=True, note="gaps are closed")


def generators(group):
    for seed in (0, 42):
        group.answers("generator_rand", seed=seed, size=[5])
        group.answers("generator_randn", seed=seed, size=[5])
        group.answers("generator_randn", seed=seed, size=[20])
        group.answers("generator_randint", seed=seed, low=0, high=10, size=[5])
        group.answers("generator_randperm", seed=seed, n=8)
        group.answers("generator_bernoulli", Sample([0.2, 0.8, 0.5]), seed=seed)
    group.answers("generator_rand", size=[5], note="the seed of a fresh generator")
    group.answers("generator_randn", size=[17], note="the seed of a fresh generator")
