"""The dtype of a result, for every pair of dtypes and every kind of operand: tensor, 0-d tensor, number."""

from recording import DTYPES, Sample
from samples import ALL

VALUES = {
    "float16": [1.5, 3.0],
    "bfloat16": [1.5, 3.0],
    "float32": [1.5, 3.0],
    "float64": [1.5, 3.0],
    "int64": [1, 3],
    "bool": [True, True],
}
NUMBERS = (2, 0.1, True)


def tensor(dtype):
    return Sample(VALUES[dtype], dtype=dtype)


def scalar_tensor(dtype):
    return Sample(VALUES[dtype][1:], [], dtype)


def record(group):
    pairs(group)
    with_numbers(group)
    in_place(group)
    several(group)


def pairs(group):
    for left in ALL:
        for right in ALL:
            for op in ("add", "div", "lt"):
                group.answers(op, tensor(left), tensor(right))
                group.answers(op, tensor(left), scalar_tensor(right), note="0-d on the right")
            group.answers("mul", scalar_tensor(left), tensor(right), note="0-d on the left")
            group.answers("mul", scalar_tensor(left), scalar_tensor(right), note="both 0-d")
            group.answers("maximum", tensor(left), tensor(right))


def with_numbers(group):
    """True stands for a 0-d tensor in Java, which has no such number; torch answers alike but for bool ** True."""
    for dtype in ALL:
        for number in NUMBERS:
            for op in ("add", "mul", "div", "lt"):
                group.answers(op, tensor(dtype), number)
                group.answers(op, scalar_tensor(dtype), number)
            group.answers("div", number, tensor(dtype))
            group.record("sub", [number, tensor(dtype)])
            if not (dtype == "bool" and number is True):
                group.record("pow", [tensor(dtype), number])


def in_place(group):
    """A result dtype that the destination cannot hold is refused; a wider destination takes it."""
    for left in ALL:
        for right in ALL:
            for op in ("add_", "div_"):
                group.record(op, [tensor(left), tensor(right)])
        for number in NUMBERS:
            for op in ("mul_", "div_"):
                group.record(op, [tensor(left), number])
    for right in ALL:
        group.record("add_", [tensor("float32"), scalar_tensor(right)])
        group.record("add_", [tensor("int64"), scalar_tensor(right)])


def several(group):
    for left in ALL:
        for right in ALL:
            group.answers("cat", tensor(left), tensor(right))
            group.answers("where", Sample([True, False], dtype="bool"), tensor(left), tensor(right))
    for left, right in (("int64", "float32"), ("bool", "int64"), ("float16", "bfloat16"), ("float32", "float64")):
        group.answers("stack", tensor(left), tensor(right))
        group.answers("copy_", tensor(left), tensor(right), mutates=True)
        group.answers("copy_", tensor(right), tensor(left), mutates=True)
    for dtype in ALL:
        for op in ("sum", "prod", "cumsum", "any", "sqrt"):
            group.answers(op, tensor(dtype), **({"dim": 0} if op == "cumsum" else {}), ulp=1)
        group.record("mean", [tensor(dtype)])
        group.record("neg", [tensor(dtype)])
        group.record("abs", [tensor(dtype)])
        group.answers("sum", tensor(dtype), dtype=DTYPES["float64"], note="asked for")
