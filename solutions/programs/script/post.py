"""Runs the post with torch and writes what it prints: the transcripts that PostTest compares with, digit for digit.

Usage, from this folder, with torch 2.13.0 (CPU) and numpy 2.4:

    ATEN_CPU_CAPABILITY=avx2 python3 post.py ../src/test/resources/post

The code is the post's, in its order; `Variable` is left out, which returns its tensor since torch 0.4.
"""

import contextlib
import pathlib
import sys

import numpy as np
import torch
from torch import nn

# The start that the post's five losses give away; it set no seed.
RECOVERED = (-0.008346016518771648, -0.4773768484592438)


class MyLiner(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weights = nn.Parameter(torch.randn(in_features, out_features))
        self.bias = nn.Parameter(torch.randn(out_features))

    def forward(self, x):
        return x @ self.weights + self.bias


class LinearRegression(nn.Module):
    def __init__(self, inputSize, outputSize):
        super().__init__()
        self.linear = nn.Linear(inputSize, outputSize)

    def forward(self, x):
        return self.linear(x)


def on_one_line(array):
    return str(array).replace("\n ", ",")


def run(start):
    print("## custom layer\n")
    x = torch.randn(5, 7)
    layer = MyLiner(7, 12)
    print("layer(x).shape")
    print(layer(x).shape)
    print()
    for value in layer.parameters():
        print(value)

    print("\n## AutoGrad\n")
    w = torch.tensor(2.0, requires_grad=True)
    y = w**2
    z = 10 * y + 25
    z.backward()
    print("w.grad")
    print(w.grad)

    print("\n## Linear Regression with AutoGrad")
    print("\n### train set 생성\n")
    x_values = [i for i in range(11)]
    x_train = np.array(x_values, dtype=np.float32).reshape(-1, 1)
    y_values = [2 * i + 1 for i in x_values]
    y_train = np.array(y_values, dtype=np.float32).reshape(-1, 1)
    print("x_train =", on_one_line(x_train))
    print("y_train =", on_one_line(y_train))

    print("\n### Neural Net 모델 생성 - Linear Regression\n")
    model = LinearRegression(1, 1)
    if start is not None:
        with torch.no_grad():
            model.linear.weight.fill_(start[0])
            model.linear.bias.fill_(start[1])
    print(model)

    print("\n### train 사전 세팅\n")
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    print(criterion)
    print(optimizer)

    print("\n### train mode (using AutoGrad)\n")
    for epoch in range(100):
        inputs = torch.from_numpy(x_train)
        labels = torch.from_numpy(y_train)
        optimizer.zero_grad()
        outputs = model(inputs)
        loss = criterion(outputs, labels)
        print(loss)
        loss.backward()
        optimizer.step()
        print("epoch {}, loss {}".format(epoch, loss.item()))

    print("\n### test mode\n")
    with torch.no_grad():
        predicted = model(torch.from_numpy(x_train)).data.numpy()
        print(predicted)

    print("\n### Linear Regression으로 찾은 parameter 조합 확인하기\n")
    for p in model.parameters():
        if p.requires_grad:
            print(p.name, p.data)


def write(folder, name, seed, start):
    with open(folder / name, "w", encoding="utf-8", newline="\n") as file:
        with contextlib.redirect_stdout(file):
            torch.manual_seed(seed)
            run(start)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    write(target, "recovered-start.txt", 42, RECOVERED)
    for seed in (42, 0, 7):
        write(target, "seed-%d.txt" % seed, seed, None)
