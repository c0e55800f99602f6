"""SGD: 20 steps over each combination of its options, its text, its state, what it refuses.

The loss of every step is mse_loss(x @ w + b, y): parameters are the last two inputs. Answered are both parameters after 20 steps, and
the momentum buffers.
"""

import torch
from torch.nn import functional

from operations import OPERATIONS
from recording import Sample
from samples import FLOATS, NAN, INF, plain, spread

STEPS = 20
OPTIONS = [
    {"lr": 0.01},
    {"lr": 0.1, "weight_decay": 0.01},
    {"lr": 0.01, "maximize": True},
    {"lr": 0.05, "momentum": 0.9},
    {"lr": 0.05, "momentum": 0.9, "dampening": 0.3},
    {"lr": 0.05, "momentum": 0.9, "nesterov": True},
    {"lr": 0.05, "momentum": 0.9, "weight_decay": 1e-3},
    {"lr": 0.05, "momentum": 0.9, "dampening": 0.5, "weight_decay": 0.1},
    {"lr": 0.05, "momentum": 0.5, "nesterov": True, "weight_decay": 0.1},
    {"lr": 0.002, "momentum": 0.9, "nesterov": True, "weight_decay": 0.1, "maximize": True},
    {"lr": 0.01, "momentum": 1.5},
    {"lr": 0.0, "momentum": 0.9},
    {"lr": 1e-20, "momentum": 1e-30},
]


def regress(x, y, w, b, steps=STEPS, set_to_none=True, accumulate=False, **options):
    parameters = [w.clone().requires_grad_(), b.clone().requires_grad_()]
    optimizer = torch.optim.SGD(parameters, **options)
    for _ in range(steps):
        if not accumulate:
            optimizer.zero_grad(set_to_none=set_to_none)
        functional.mse_loss(x * parameters[0] + parameters[1], y).backward()
        optimizer.step()
    buffers = [optimizer.state[p]["momentum_buffer"] for p in parameters if optimizer.state[p]]
    return [p.detach() for p in parameters] + buffers


def given_gradients(parameter, *gradients, **options):
    parameter = parameter.detach().requires_grad_()
    optimizer = torch.optim.SGD([parameter], **options)
    for gradient in gradients:
        parameter.grad = gradient
        optimizer.step()
    return [parameter.detach()]


def two_groups(x, y, w, b, groups, **options):
    parameters = [w.clone().requires_grad_(), b.clone().requires_grad_()]
    optimizer = torch.optim.SGD([{"params": [p], **own} for p, own in zip(parameters, groups)], **options)
    for _ in range(STEPS):
        optimizer.zero_grad()
        functional.mse_loss(x * parameters[0] + parameters[1], y).backward()
        optimizer.step()
    return [p.detach() for p in parameters] + [str(optimizer)]


def resumed(x, y, w, b, **options):
    """Ten steps; a new optimizer takes up the state; ten more."""
    parameters = [w.clone().requires_grad_(), b.clone().requires_grad_()]
    saved = None
    for _ in range(2):
        optimizer = torch.optim.SGD(parameters)
        if saved is None:
            optimizer = torch.optim.SGD(parameters, **options)
        else:
            optimizer.load_state_dict(saved)
        for _ in range(STEPS // 2):
            optimizer.zero_grad()
            functional.mse_loss(x * parameters[0] + parameters[1], y).backward()
            optimizer.step()
        saved = optimizer.state_dict()
    return [p.detach() for p in parameters] + [str(optimizer)]


def text(parameter, **options):
    return str(torch.optim.SGD([parameter], **options))


OPERATIONS["sgd_regress"] = regress
OPERATIONS["sgd_gradients"] = given_gradients
OPERATIONS["sgd_groups"] = two_groups
OPERATIONS["sgd_resumed"] = resumed
OPERATIONS["sgd_text"] = text


def record(group):
    for dtype in FLOATS:
        for options in OPTIONS:
            group.answers("sgd_regress", *line(dtype), **options)
        for options in OPTIONS[:2] + OPTIONS[3:6]:
            group.answers("sgd_regress", *table(dtype), **options)
    for options in (OPTIONS[0], OPTIONS[3]):
        group.answers("sgd_regress", *line(), set_to_none=False, **options)
        group.answers("sgd_regress", *line(), accumulate=True, **options)
    for options in OPTIONS[:10]:
        group.answers("sgd_gradients", spread(5, seed=3), spread(5, seed=4), spread(5, seed=5), spread(5, seed=6), **options)
        group.answers("sgd_gradients", spread(3, seed=3), Sample([INF, NAN, -0.0]), Sample([0.0, 1.0, -INF]), **options)
    strided = spread(12, seed=3, shape=[3, 4], views=[["transpose", 0, 1]])
    group.answers("sgd_gradients", strided, spread(12, seed=4, shape=[4, 3]), spread(12, seed=5, shape=[4, 3]), **OPTIONS[5])
    group.answers("sgd_groups", *line(), groups=[{"lr": 0.01}, {"lr": 0.2}], lr=0.5)
    group.answers("sgd_groups", *line(), groups=[{"momentum": 0.9, "nesterov": True}, {}], lr=0.02)
    group.answers("sgd_groups", *line(), groups=[{"weight_decay": 0.1}, {"maximize": True, "lr": 1e-05}], lr=0.02, momentum=0.5)
    for options in (OPTIONS[0], OPTIONS[3], OPTIONS[5], OPTIONS[7]):
        group.answers("sgd_resumed", *line(), **options)
    for options in OPTIONS + [{}, {"lr": 1}, {"lr": NAN}, {"lr": INF}, {"lr": 1e16}, {"lr": 123456.789}]:
        group.answers("sgd_text", plain(), **options)
    for options in ({"lr": -1}, {"lr": -1.5}, {"momentum": -0.1}, {"weight_decay": -1e-05}, {"nesterov": True},
                    {"nesterov": True, "momentum": 0.9, "dampening": 0.1}):
        group.fails("sgd_text", plain(), **options)


def line(dtype="float32"):
    """The post's train set and one slope."""
    x = Sample([0.1 * i for i in range(11)], [11, 1], dtype)
    y = Sample([0.2 * i + 1 for i in range(11)], [11, 1], dtype)
    return x, y, Sample([-0.3], [1, 1], dtype), Sample([0.7], [1], dtype)


def table(dtype="float32"):
    """Three columns, a slope each, and noise that needs all digits."""
    return spread(21, dtype, seed=1, shape=[7, 3]), spread(21, dtype, seed=2, shape=[7, 3]), spread(3, dtype, seed=3), spread(3, dtype, seed=4)
