"""Measures of predictions, answered by scikit-learn's functions (1.9.1: `python3 -m pip install scikit-learn==1.9.1`).

The labels are all classes, `zero_division` is 0. The Java side takes each case in batches, of the sizes in `batches`, if there are any.
"""

import random
import warnings

import torch
from sklearn import metrics

from operations import OPERATIONS
from recording import Sample

SCORES = {"precision": metrics.precision_score, "recall": metrics.recall_score, "f1": metrics.f1_score}
ERRORS = {"mean_squared_error": metrics.mean_squared_error, "mean_absolute_error": metrics.mean_absolute_error}


def labels(predictions):
    return predictions.argmax(1) if predictions.is_floating_point() else predictions


def confusion_matrix(predictions, targets, classes, batches=None):
    table = metrics.confusion_matrix(targets.numpy(), labels(predictions).numpy(), labels=range(classes))
    return torch.from_numpy(table)


def accuracy(predictions, targets, batches=None):
    return number(metrics.accuracy_score(targets.numpy(), labels(predictions).numpy()))


def class_score(function):
    def score(predictions, targets, classes, average=None, batches=None):
        actual, predicted = targets.numpy(), labels(predictions).numpy()
        return number(function(actual, predicted, labels=range(classes), average=average, zero_division=0))

    return score


def error(function):
    # Given floats, scikit-learn would add up in float32.
    return lambda predictions, targets, batches=None: number(function(targets.double().numpy(), predictions.double().numpy()))


def number(value):
    return torch.tensor(value, dtype=torch.float64)


OPERATIONS["confusion_matrix"] = confusion_matrix
OPERATIONS["accuracy"] = accuracy
OPERATIONS.update({name: class_score(function) for name, function in SCORES.items()})
OPERATIONS.update({name: error(function) for name, function in ERRORS.items()})
OPERATIONS["r2_score"] = error(metrics.r2_score)


def record(group):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # scikit-learn warns where nothing can be measured
        of_classes(group)
        of_scores(group)
        of_numbers(group)


def of_classes(group):
    generator = random.Random(5)
    for classes, size in ((2, 1), (2, 20), (3, 30), (5, 12), (10, 200)):
        # Later classes are rarer, and half of the predictions are right.
        actual = [min(generator.randrange(classes), generator.randrange(classes)) for _ in range(size)]
        predicted = [a if generator.random() < 0.5 else generator.randrange(classes) for a in actual]
        batches = [size // 3, size // 3, size - 2 * (size // 3)]
        measure(group, Sample(predicted, dtype="int64"), Sample(actual, dtype="int64"), classes, batches=batches)
    never = Sample([0, 0, 0, 1], dtype="int64"), Sample([0, 1, 2, 2], dtype="int64")
    measure(group, *never, 4, note="a class never predicted, another that never occurs")
    wrong = Sample([1, 0], dtype="int64"), Sample([0, 1], dtype="int64")
    measure(group, *wrong, 2, note="all wrong")
    group.answers("confusion_matrix", Sample([1, 0, 1], dtype="bool"), Sample([1, 1, 0], dtype="bool"), classes=2)


def measure(group, predicted, actual, classes, **options):
    group.answers("confusion_matrix", predicted, actual, classes=classes, **options)
    group.answers("accuracy", predicted, actual, **options)
    for name in SCORES:
        for average in (None, "micro", "macro", "weighted"):
            group.answers(name, predicted, actual, classes=classes, average=average, ulp=4, **options)


def of_scores(group):
    generator = random.Random(6)
    scores = Sample([round(generator.gauss(0, 1), 2) for _ in range(60)], [15, 4])
    actual = Sample([generator.randrange(4) for _ in range(15)], dtype="int64")
    group.answers("confusion_matrix", scores, actual, classes=4, batches=[5, 10], note="the largest score")
    group.answers("f1", scores, actual, classes=4, average="macro", ulp=4, note="the largest score")
    ties = Sample([1.0, 1.0, 0.0, 2.0, 2.0, 2.0], [2, 3])
    group.answers("confusion_matrix", ties, Sample([1, 0], dtype="int64"), classes=3, note="ties go to the first")


def of_numbers(group):
    generator = random.Random(7)
    for dtype in ("float32", "float64"):
        for size, centre in ((2, 0), (3, -7), (40, 0), (40, 1000)):
            # Multiples of 1/8: squares and sums are exact, so that a distance is the division's alone.
            actual = [centre + generator.randrange(-80, 80) / 8 for _ in range(size)]
            predicted = [a + generator.randrange(-16, 16) / 8 for a in actual]
            batches = [size // 2, 0, size - size // 2]
            pair = Sample(predicted, dtype=dtype), Sample(actual, dtype=dtype)
            for name in ERRORS:
                group.answers(name, *pair, batches=batches)
            group.answers("r2_score", *pair, batches=batches, ulp=64)
    for name in (*ERRORS, "r2_score"):
        group.answers(name, Sample([2.5, 0.0, 2.0, 8.0], [4, 1]), Sample([3.0, -0.5, 2.0, 7.0], [4, 1]), ulp=1)
    for name in ERRORS:
        group.answers(name, Sample([2.5, 0.0, 2.0, 8.0], [2, 2]), Sample([3.0, -0.5, 2.0, 7.0], [2, 2]), ulp=1)
    group.answers("r2_score", Sample([3.0, 3.0]), Sample([3.0, 3.0]), note="no spread, all hit")
    group.answers("r2_score", Sample([3.0, 4.0]), Sample([3.0, 3.0]), note="no spread, one missed")
    group.answers("r2_score", Sample([3.0]), Sample([3.0]), note="one example")
