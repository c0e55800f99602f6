"""random_split: the positions of every part, by lengths and by fractions; and what it refuses."""

import warnings

import torch
from torch.utils.data import random_split

from operations import OPERATIONS


def split(size, lengths, seed):
    generator = torch.Generator().manual_seed(seed)
    return [torch.tensor(part.indices, dtype=torch.int64) for part in random_split(range(size), lengths, generator)]


OPERATIONS["split_by_lengths"] = split
OPERATIONS["split_by_fractions"] = split


def record(group):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch warns of a part without examples
        answers(group)
    refusals(group)


def answers(group):
    for lengths in ([3, 7], [10], [1, 2, 3, 4], [0, 5], [5, 0], [50, 25, 25], [0]):
        for seed in (0, 42):
            group.answers("split_by_lengths", size=sum(lengths), lengths=lengths, seed=seed)
    for fractions in ([0.8, 0.2], [0.35, 0.35, 0.3], [0.1] * 10, [1.0], [0.5, 0.25, 0.25], [0.7, 0.2, 0.1], [0.0, 1.0]):
        for size in (0, 1, 10, 33):
            group.answers("split_by_fractions", size=size, lengths=fractions, seed=1)


def refusals(group):
    group.fails("split_by_lengths", size=5, lengths=[2, 2], seed=0)
    group.fails("split_by_lengths", size=5, lengths=[3, 3], seed=0)
    group.fails("split_by_lengths", size=5, lengths=[], seed=0)
    group.fails("split_by_fractions", size=5, lengths=[0.5, 0.4], seed=0)
    group.fails("split_by_fractions", size=5, lengths=[0.5, 0.6], seed=0)
    group.fails("split_by_fractions", size=5, lengths=[1.5, -0.5], seed=0)
    group.fails("split_by_fractions", size=5, lengths=[-0.25, 1.25], seed=0)
