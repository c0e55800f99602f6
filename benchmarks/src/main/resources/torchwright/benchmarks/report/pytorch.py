"""PyTorch, called from Python: the same works, on the same machine, in the same minutes.

Reads lines "THREADS WORK" from the standard input, WORK as torchwright.benchmarks.work names it, and answers each with a
line of JSON: {"nanos": 123.4}, or {"error": "..."}.
"""

import json
import math
import statistics
import subprocess
import sys
import time

import torch
from torch import nn

WARM_UP = 0.1
ROUNDS = 5
ROUND = 0.04


def data(*sizes):
    count = math.prod(sizes)
    return torch.tensor([math.sin(i * 1.7 + 0.3) for i in range(min(count, 4096))]).repeat(-(-count // 4096))[
        :count
    ].reshape(sizes)


def product(form, sizes, batch=1):
    m, k, n = map(int, sizes.split("x"))
    lead = () if batch == 1 else (batch,)
    a = data(*lead, k, m).transpose(-1, -2) if form == "TN" else data(*lead, m, k)
    b = data(*lead, n, k).transpose(-1, -2) if form == "NT" else data(*lead, k, n)
    return lambda: torch.matmul(a, b)


def elementwise(operation, elements):
    a = data(elements)
    zeros, ones = torch.zeros(elements), torch.ones(elements)
    return {
        "add": lambda: torch.add(a, ones),
        "mul": lambda: torch.mul(a, ones),
        "relu": lambda: torch.relu(a),
        "copy": lambda: a.clone(),
        "add_": lambda: a.add_(zeros),
        "mul_": lambda: a.mul_(ones),
        "relu_": lambda: a.relu_(),
        "copy_": lambda: a.copy_(ones),
    }[operation]


def function(kind, sizes):
    x = data(*map(int, sizes.split("x")))
    positive = x.abs() + 1
    return {
        "exp": lambda: torch.exp(x),
        "log": lambda: torch.log(positive),
        "tanh": lambda: torch.tanh(x),
        "sigmoid": lambda: torch.sigmoid(x),
        "gelu": lambda: nn.functional.gelu(x),
        "softmax": lambda: torch.softmax(x, 1),
    }[kind]


def reduction(kind, over, sizes):
    x = data(*map(int, sizes.split("x")))
    if over == "all":
        return {"sum": x.sum, "mean": x.mean, "max": x.max}[kind]
    dim = 0 if over == "rows" else 1
    return {"sum": lambda: x.sum(dim), "mean": lambda: x.mean(dim), "max": lambda: x.amax(dim)}[kind]


def training(what):
    if what == "linear-regression":
        model, inputs, labels = nn.Linear(1, 1), data(15, 1), data(15, 1)
    else:
        model = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
        inputs, labels = data(64, 784), data(64, 10)
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.001)

    def step():
        optimizer.zero_grad()
        loss = criterion(model(inputs), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def overhead(what):
    a, b, leaf = torch.ones(1), torch.ones(1), torch.ones(1, requires_grad=True)

    def chain(start):
        for _ in range(10):
            start = start + b
        return start

    def chain_and_backward():
        leaf.grad = None
        chain(leaf).backward()

    return {
        "view": lambda: a.unsqueeze(0),
        "add": lambda: a + b,
        "recorded-add": lambda: leaf + b,
        "chain": lambda: chain(a),
        "chain-and-backward": chain_and_backward,
    }[what]


def start_up():
    program = "import torch; print(torch.ones(3) + torch.ones(3))"
    return lambda: subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)


def prepare(words):
    kind = words[0]
    if kind == "sgemm":
        return product(words[1], words[2], int(words[4]) if len(words) > 4 else 1)
    if kind == "train":
        return training(words[1])
    if kind == "overhead":
        return overhead(words[1])
    if kind == "start-up":
        return start_up()
    if kind in ("sum", "mean", "max"):
        return reduction(*words)
    if kind in ("exp", "log", "tanh", "sigmoid", "gelu", "softmax"):
        return function(*words)
    return elementwise(kind, int(words[1]))


def seconds(job, repeats):
    start = time.perf_counter()
    for _ in range(repeats):
        job()
    return time.perf_counter() - start


def measure(job):
    repeats, spent, last = 1, 0.0, seconds(job, 1)
    while spent < WARM_UP and last < ROUND * 5:
        last = seconds(job, repeats)
        spent += last
        if last < ROUND:
            repeats *= 2
    rounds = ROUNDS if last < ROUND * 5 else 3
    return statistics.median(seconds(job, repeats) / repeats for _ in range(rounds)) * 1e9


def answer(line):
    threads, *words = line.split()
    try:
        torch.set_num_threads(int(threads))
        return {"nanos": measure(prepare(words))}
    except (LookupError, TypeError, ValueError) as wrong:
        return {"error": f"not a work of this program: {wrong}"}


print(json.dumps({"version": torch.__version__}), flush=True)
for question in sys.stdin:
    print(json.dumps(answer(question)), flush=True)
