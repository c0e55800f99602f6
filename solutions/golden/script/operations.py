"""How torch is asked for each operation: by its own name, or by a short function where Python has syntax instead."""

import operator

import torch


class Operations(dict):
    """Named operations; a name that is not defined here is torch's own function or tensor method."""

    def __missing__(self, name):
        if hasattr(torch, name):
            return getattr(torch, name)
        return getattr(torch.Tensor, name)


def with_indices(indices, slots):
    """The key of `x[...]`: a slot is a number (that index tensor) or null (a whole dimension)."""
    return tuple(slice(None) if slot is None else indices[slot] for slot in slots)


def index(x, *indices, slots=None):
    return x[with_indices(indices, range(len(indices)) if slots is None else slots)]


def index_put_(x, value, *indices, slots=None):
    x[with_indices(indices, range(len(indices)) if slots is None else slots)] = value
    return x


def subscript(x, *tensors, key):
    return x[entries(key, tensors)]


def assign(x, value, *tensors, key):
    x[entries(key, tensors)] = value
    return x


def entries(key, tensors):
    """The key of `x[...]` from its recorded form: numbers, "...", "newaxis", {"slice": [start, stop, step]}, {"tensor": i}."""
    found = tuple(entry(recorded, tensors) for recorded in key)
    return found[0] if len(found) == 1 else found


def entry(recorded, tensors):
    if recorded == "...":
        return Ellipsis
    if recorded == "newaxis":
        return None
    if isinstance(recorded, dict):
        return slice(*recorded["slice"]) if "slice" in recorded else tensors[recorded["tensor"]]
    return recorded


def seeded(draw):
    """An operation that first seeds torch's own generator."""

    def run(*inputs, seed, **args):
        torch.manual_seed(seed)
        return draw(*inputs, **args)

    return run


def from_generator(draw):
    """An operation that draws from a generator of its own, seeded or fresh."""

    def run(*inputs, seed=None, **args):
        generator = torch.Generator()
        if seed is not None:
            generator.manual_seed(seed)
        return draw(*inputs, generator=generator, **args)

    return run


OPERATIONS = Operations(
    # Python syntax, where torch has no function of that shape
    add=operator.add,
    sub=operator.sub,
    mul=operator.mul,
    div=operator.truediv,
    pow=operator.pow,
    eq=operator.eq,
    ne=operator.ne,
    lt=operator.lt,
    le=operator.le,
    gt=operator.gt,
    ge=operator.ge,
    add_alpha=lambda a, b, alpha: torch.add(a, b, alpha=alpha),
    sub_alpha=lambda a, b, alpha: torch.sub(a, b, alpha=alpha),
    add_alpha_=lambda a, b, alpha: a.add_(b, alpha=alpha),
    sub_alpha_=lambda a, b, alpha: a.sub_(b, alpha=alpha),
    index=index,
    index_put_=index_put_,
    subscript=subscript,
    assign=assign,
    slice=torch.ops.aten.slice,
    # several tensors, one argument
    cat=lambda *tensors, dim=0: torch.cat(tensors, dim),
    stack=lambda *tensors, dim=0: torch.stack(tensors, dim),
    # tensor methods that torch also has as functions of another meaning
    gather=lambda x, index, dim: torch.gather(x, dim, index),
    scatter=lambda x, index, source, dim: torch.scatter(x, dim, index, source),
    scatter_=lambda x, index, source, dim: x.scatter_(dim, index, source),
    scatter_add=lambda x, index, source, dim: torch.scatter_add(x, dim, index, source),
    scatter_add_=lambda x, index, source, dim: x.scatter_add_(dim, index, source),
    index_add=lambda x, index, source, dim: torch.index_add(x, dim, index, source),
    index_select=lambda x, index, dim: torch.index_select(x, dim, index),
    view=lambda x, shape: x.view(shape),
    reshape=lambda x, shape: x.reshape(shape),
    expand=lambda x, sizes: x.expand(sizes),
    permute=lambda x, dims: x.permute(dims),
    norm=lambda x, p=2, dim=None, keepdim=False: torch.norm(x, p, dim, keepdim),
    to=lambda x, dtype: x.to(dtype),
    item=lambda x: x.item(),
    booleanValue=lambda x: bool(x),
    requires_grad_=lambda x: x.requires_grad_(),
    str=lambda x: str(x),
    shape_text=lambda x: str(x.shape),
    # sequences of draws from one generator
    rand=seeded(torch.rand),
    randn=seeded(torch.randn),
    randint=seeded(torch.randint),
    randperm=seeded(torch.randperm),
    bernoulli=seeded(torch.bernoulli),
    bernoulli_=seeded(lambda x, **args: x.bernoulli_(**args)),
    uniform_=seeded(lambda x, low, high: x.uniform_(low, high)),
    normal_=seeded(lambda x, mean, std: x.normal_(mean, std)),
    rand_like=seeded(torch.rand_like),
    randn_like=seeded(torch.randn_like),
    generator_rand=from_generator(torch.rand),
    generator_randn=from_generator(torch.randn),
    generator_randint=from_generator(torch.randint),
    generator_randperm=from_generator(torch.randperm),
    generator_bernoulli=from_generator(torch.bernoulli),
    randn_twice=seeded(lambda size: (torch.randn(size), torch.randn(size))),
    randn_then_rand=seeded(lambda size: (torch.randn(size), torch.rand(size))),
    randn_reseeded=seeded(lambda size, again: (torch.randn(size), torch.manual_seed(again) and torch.randn(size))),
)


def differentiate(*inputs, steps, of, times=1, retain_graph=False, second=False, implicit=False, unused=False, report=(), hooked=(), retained=()):
    """Carries out a small program and walks back from one variable.

    The inputs are `x0`, `x1`, ...; those of a floating-point type become leaves. A step names a variable, an operation, its inputs
    (variables or numbers) and its arguments. Answers the names of nodes, what the hooks saw, and the gradients of the leaves.
    """
    variables = {f"x{i}": as_leaf(value) for i, value in enumerate(inputs)}
    leaves = [value for value in variables.values() if isinstance(value, torch.Tensor) and value.requires_grad]
    for name, op, operands, args in steps:
        operands = [variables[operand] if isinstance(operand, str) else operand for operand in operands]
        args = {key: getattr(torch, value) if key == "dtype" else value for key, value in args.items()}
        result = OPERATIONS[op](*operands, **args)
        variables[name] = result[0] if isinstance(result, tuple) else result
    output = variables[of]
    seen = []
    for number, name in enumerate(hooked):
        variables[name].register_hook(lambda grad, number=number, name=name: seen.append(f"{number} {name} {grad.tolist()}"))
    for name in retained:
        variables[name].retain_grad()
    start = None if implicit else starting_gradient(output)
    if second:
        first = torch.autograd.grad(output, leaves, start, create_graph=True)
        output, start = sum((grad * starting_gradient(grad)).sum() for grad in first), None
    elif unused:
        return list(torch.autograd.grad(output, leaves, start))
    for _ in range(times):
        output.backward(start, retain_graph=retain_graph)
    texts = [node_name(variables[of])] + [f"{name} {node_name(variables[name])}" for name in report] + seen
    return texts + [leaf.grad if leaf.grad is not None else "none" for leaf in leaves] + [variables[name].grad for name in retained]


def as_leaf(value):
    floating = isinstance(value, torch.Tensor) and value.is_floating_point()
    return value.detach().requires_grad_() if floating else value


def starting_gradient(output):
    """Different exact numbers: 0.25, 2, 1, 0.5, 1.25, ..."""
    numbers = torch.arange(output.numel()) * 7 % 5 + 1
    return (numbers / 4).to(output.dtype).view(output.shape) if output.is_floating_point() else None


def node_name(tensor):
    if tensor.grad_fn is None:
        return "none"
    name = type(tensor.grad_fn).__name__
    return tensor.grad_fn.name().rsplit("::", 1)[-1] if name == "CppFunction" else name


OPERATIONS["differentiate"] = differentiate
OPERATIONS["detach"] = lambda x: x.detach()
