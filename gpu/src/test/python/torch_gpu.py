"""Measures the works of GpuWorks.java with PyTorch; prints a line for each: its id, and how fast it is."""

import statistics
import sys

import torch

ELEMENTS, SIDE, ROWS, COLUMNS, BATCH, WIDTH = 1 << 27, 4096, 1 << 15, 4096, 64, 256


def seconds(run):
    """The median of five rounds of about 0.2 seconds each, by events of the device."""

    def round_of(runs):
        start, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        torch.cuda.synchronize()
        start.record()
        for _ in range(runs):
            run()
        end.record()
        end.synchronize()
        return start.elapsed_time(end) / 1000 / runs

    run()
    runs = int(max(1, min(10_000, 0.2 / round_of(1))))
    round_of(runs)
    return statistics.median(round_of(runs) for _ in range(5))


def tell(name, amount, run):
    print(f"{name}\t{amount / seconds(run):.6g}", flush=True)


def streaming(name, times, run):
    tell(name, times * ELEMENTS * 4 / 1e9, run)


def products():
    a, b = torch.randn(SIDE, SIDE, device="cuda"), torch.randn(SIDE, SIDE, device="cuda")
    amount = 2e-12 * SIDE**3
    torch.backends.cuda.matmul.allow_tf32 = False
    tell("sgemm", amount, lambda: a @ b)
    torch.backends.cuda.matmul.allow_tf32 = True
    tell("tf32gemm", amount, lambda: a @ b)
    torch.backends.cuda.matmul.allow_tf32 = False
    c, d = a.bfloat16(), b.bfloat16()
    tell("bf16gemm", amount, lambda: c @ d)


def training():
    model = torch.nn.Sequential(
        torch.nn.Linear(WIDTH, WIDTH), torch.nn.ReLU(), torch.nn.Linear(WIDTH, WIDTH), torch.nn.ReLU(),
        torch.nn.Linear(WIDTH, 1)).cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    criterion = torch.nn.MSELoss()
    inputs, labels = torch.randn(BATCH, WIDTH, device="cuda"), torch.randn(BATCH, 1, device="cuda")

    def step():
        optimizer.zero_grad()
        criterion(model(inputs), labels).backward()
        optimizer.step()

    tell("step-eager", 1, step)
    aside = torch.cuda.Stream()
    with torch.cuda.stream(aside):
        for _ in range(3):
            step()
    torch.cuda.current_stream().wait_stream(aside)
    graph = torch.cuda.CUDAGraph()
    optimizer.zero_grad()
    with torch.cuda.graph(graph):
        step()
    tell("step-graph", 1, graph.replay)


def main():
    if not torch.cuda.is_available():
        sys.exit("PyTorch sees no GPU")
    x, y = torch.ones(ELEMENTS, device="cuda"), torch.ones(ELEMENTS, device="cuda")
    streaming("copy", 2, lambda: y.copy_(x))
    streaming("add", 3, lambda: y.add_(x))
    streaming("sin", 2, x.sin_)
    streaming("sum", 1, x.sum)
    del x, y
    products()
    rows = torch.randn(ROWS, COLUMNS, device="cuda")
    tell("softmax", 2 * ROWS * COLUMNS * 4 / 1e9, lambda: torch.softmax(rows, 1))
    del rows
    parameter = torch.nn.Parameter(torch.ones(ELEMENTS, device="cuda"))
    parameter.grad = torch.ones(ELEMENTS, device="cuda")
    adam = torch.optim.Adam([parameter], fused=True)
    # Parameter, gradient and both averages are read; all but the gradient are written.
    streaming("adam", 7, adam.step)
    del parameter, adam
    training()


main()
