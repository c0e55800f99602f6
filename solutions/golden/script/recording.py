"""One golden case: what goes in, what torch makes of it, and how both are written down.

A case is one line of JSON: `op`, `inputs` (tensors and numbers), `args` (torch's keyword names) and `expect`. Floating-point numbers
are written as the shortest decimal that reads back to the same bits; `nan`, `inf` and `-0` included. A tensor is described by a
contiguous base (its values repeat until the shape is full) and the view steps that lead from there to the layout under test.
"""

import json
import math

import numpy
import torch

from operations import OPERATIONS

DTYPES = {
    "float16": torch.float16,
    "bfloat16": torch.bfloat16,
    "float32": torch.float32,
    "float64": torch.float64,
    "int64": torch.int64,
    "bool": torch.bool,
}
NAMES = {dtype: name for name, dtype in DTYPES.items()}

# What chapter 00 cannot answer to the last bit, as units in the last place of the expected number.
ULPS = {
    "exp": 2, "log": 2, "log1p": 2, "sin": 2, "cos": 2, "tanh": 3, "sigmoid": 3, "pow": 2, "sqrt": 1,
    "var": 2, "std": 2, "norm": 2, "prod": 4,
}  # fmt: skip


class Sample:
    """An input tensor: a contiguous base, and the views that lead to the tensor handed to the operation."""

    def __init__(self, values, shape=None, dtype="float32", views=(), of=None, requires_grad=False):
        if isinstance(values, (int, float, bool)):
            values = [values]
            shape = [] if shape is None else shape
        self.values = list(values)
        self.shape = [len(self.values)] if shape is None else list(shape)
        self.dtype = dtype
        self.views = [list(view) for view in views]
        self.of = of
        self.requires_grad = requires_grad

    def viewed(self, *views):
        """The same base, seen through more view steps."""
        return Sample(self.values, self.shape, self.dtype, self.views + [list(v) for v in views], self.of)

    def build(self, earlier):
        """The base and the tensor; `earlier` holds the bases of the inputs before this one."""
        if self.of is not None:
            base = earlier[self.of]
        else:
            count = math.prod(self.shape)
            data = [self.values[i % len(self.values)] for i in range(count)] if self.values else []
            base = torch.tensor(data, dtype=DTYPES[self.dtype]).reshape(self.shape).clone()
        tensor = base
        for step, *arguments in self.views:
            tensor = VIEWS[step](tensor, *arguments)
        if self.requires_grad:
            tensor.requires_grad_()
        return base, tensor

    def encode(self):
        if self.of is not None:
            return {"of": self.of, "views": self.views}
        exact = torch.tensor(self.values, dtype=DTYPES[self.dtype])
        encoded = {"dtype": self.dtype, "shape": self.shape, "values": words(exact)}
        if self.views:
            encoded["views"] = self.views
        if self.requires_grad:
            encoded["requires_grad"] = True
        return encoded

    def describe(self):
        if self.of is not None:
            text = f"input {self.of}"
        else:
            text = f"{self.dtype}{self.shape}"
        for step, *arguments in self.views:
            text += f".{step}({', '.join(str(a) for a in arguments)})"
        return text


VIEWS = {
    "transpose": lambda t, a, b: t.transpose(a, b),
    "permute": lambda t, *dims: t.permute(dims),
    "slice": lambda t, dim, start, end, step: torch.ops.aten.slice(t, dim, start, end, step),
    "select": lambda t, dim, index: t.select(dim, index),
    "expand": lambda t, *sizes: t.expand(sizes),
    "unsqueeze": lambda t, dim: t.unsqueeze(dim),
}


def words(tensor):
    """The elements in row-major order as one string of exact numbers."""
    return " ".join(word(value) for value in elements(tensor))


def elements(tensor):
    flat = tensor.detach().reshape(-1)
    if flat.dtype in (torch.float16, torch.bfloat16):
        flat = flat.float()
    return flat.numpy()


def word(value):
    if isinstance(value, numpy.bool_):
        return "1" if value else "0"
    text = str(value)
    return text[:-2] if text.endswith(".0") else text


def encode_output(output, layout, bases):
    if isinstance(output, torch.Tensor):
        encoded = {"dtype": NAMES[output.dtype], "shape": list(output.shape), "values": words(output)}
        if layout:
            encoded["strides"] = list(output.stride())
            if output.numel():
                encoded["shares"] = any(same_storage(output, base) for base in bases)
        return encoded
    if isinstance(output, str):
        return {"text": output}
    if isinstance(output, bool):
        return {"number": "1" if output else "0"}
    return {"number": word(numpy.float64(output)) if isinstance(output, float) else str(output)}


def same_storage(a, b):
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


def encode_argument(value):
    if isinstance(value, torch.dtype):
        return NAMES[value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


class Group:
    """The cases of one topic, in the order in which they were recorded."""

    def __init__(self, name):
        self.name = name
        self.cases = []
        self.names = set()

    def answers(self, op, *inputs, **options):
        """Records an operation that torch must answer."""
        case = self.record(op, inputs, **options)
        if "error" in case["expect"]:
            raise AssertionError(f"{case['name']} failed: {case['expect']['error']}")

    def fails(self, op, *inputs, **options):
        """Records an operation that torch must refuse, with the kind and the text of its error."""
        case = self.record(op, inputs, **options)
        if "error" not in case["expect"]:
            raise AssertionError(f"{case['name']} did not fail: {case['expect']}")

    def record(self, op, inputs, note=None, ulp=None, spread=None, layout=False, mutates=False, **args):
        """Records an operation either way.

        note: what the name of the case adds; ulp: allowed distance, in units of the expected number; spread: allowed distance in units
        of the largest expected number, for sums of products; layout: compare strides and sharing too; mutates: compare the base
        of the first input afterwards.
        """
        samples = [sample if isinstance(sample, Sample) else None for sample in inputs]
        bases, values = [], []
        for given, sample in zip(inputs, samples):
            base, value = sample.build(bases) if sample else (None, given)
            bases.append(base)
            values.append(value)
        case = {"name": self.unique(self.title(op, inputs, args, note)), "op": op}
        case["inputs"] = [s.encode() if s else encode_scalar(v) for s, v in zip(samples, values)]
        case["args"] = {key: encode_argument(value) for key, value in args.items()}
        case["expect"] = self.run(op, values, bases, args, layout, mutates)
        tolerance = self.tolerance(op, case["expect"], ulp, spread)
        if tolerance:
            case["tolerance"] = tolerance
        for key in ("inputs", "args"):
            if not case[key]:
                del case[key]
        self.cases.append(case)
        return case

    @staticmethod
    def run(op, values, bases, args, layout, mutates):
        try:
            result = OPERATIONS[op](*values, **args)
        except Exception as error:  # every kind is recorded, that is the point
            if isinstance(error, (AttributeError, KeyError, NameError)):
                raise
            return {"error": {"kind": type(error).__name__, "text": str(error)}}
        outputs = list(result) if isinstance(result, (tuple, list)) else [result]
        tensors = [base for base in bases if base is not None]
        expect = {"outputs": [encode_output(output, layout, tensors) for output in outputs]}
        if mutates:
            expect["base"] = words(bases[0])
        return expect

    @staticmethod
    def tolerance(op, expect, ulp, spread):
        if "outputs" not in expect:
            return None
        if spread is not None:
            return {"spread": spread}
        ulp = ULPS.get(op.rstrip("_"), 0) if ulp is None else ulp
        floating = any("float" in output.get("dtype", "") for output in expect["outputs"])
        return {"ulp": ulp} if ulp and floating else None

    @staticmethod
    def title(op, inputs, args, note):
        operands = [i.describe() if isinstance(i, Sample) else str(i) for i in inputs]
        text = op
        if operands:
            text += " " + ", ".join(operands)
        if args:
            text += " " + " ".join(f"{key}={encode_argument(value)}" for key, value in args.items())
        return f"{text}: {note}" if note else text

    def unique(self, name):
        count, candidate = 1, name
        while candidate in self.names:
            count += 1
            candidate = f"{name} ({count})"
        self.names.add(candidate)
        return candidate

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        header = {"group": self.name, "torch": torch.__version__, "cpu": torch.backends.cpu.get_cpu_capability()}
        lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in self.cases)
        text = json.dumps(header)[:-1] + ', "cases": [\n' + lines + "\n]}\n"
        (folder / f"{self.name}.json").write_text(text, encoding="utf-8", newline="\n")


def encode_scalar(value):
    if isinstance(value, bool):
        return {"scalar": "bool", "value": "1" if value else "0"}
    if isinstance(value, int):
        return {"scalar": "int64", "value": str(value)}
    return {"scalar": "float64", "value": word(numpy.float64(value))}
