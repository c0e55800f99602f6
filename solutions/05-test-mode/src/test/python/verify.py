"""Loads with numpy, torch and safetensors what Java wrote, and compares every bit: python3 verify.py FOLDER.

The folder is the one that torchwright.io.FilesForPython filled.
"""

import pathlib
import sys

import numpy as np
import safetensors.torch
import torch
from safetensors import safe_open

from samples import bits, numpy_samples, torch_samples


def same(name, found, expected):
    assert found.dtype == expected.dtype, f"{name}: dtype {found.dtype}, expected {expected.dtype}"
    assert tuple(found.shape) == tuple(expected.shape), f"{name}: shape {found.shape}, expected {expected.shape}"
    assert bits(found) == bits(expected), f"{name}: other bits"


def main(folder):
    checked = 0
    expected = torch_samples()
    for file in ["samples.safetensors", "views.safetensors"]:
        found = safetensors.torch.load_file(folder / file)
        assert set(found) == set(expected), f"{file}: {sorted(found)}"
        for name, tensor in expected.items():
            same(f"{file} {name}", found[name], tensor)
            checked += 1
    with safe_open(folder / "samples.safetensors", "pt") as opened:
        assert opened.metadata() == {"author": 'Torch"wright"\n'}, opened.metadata()
    aliases = safetensors.torch.load_file(folder / "aliases.safetensors")
    same("aliases whole", aliases["whole"], torch.arange(12.0).reshape(3, 4))
    same("aliases transposed", aliases["transposed"], torch.arange(12.0).reshape(3, 4).T.contiguous())
    same("aliases column", aliases["column"], torch.tensor([1.0, 5.0, 9.0]))
    same("aliases expanded", aliases["expanded"], torch.tensor([[7.0] * 3] * 2))
    checked += 4
    for name, array in numpy_samples().items():
        same(name, torch.from_numpy(np.load(folder / (name.replace(" ", "-") + ".npy"))), torch.from_numpy(array))
        checked += 1
    for file in ["stored.npz", "deflated.npz"]:
        with np.load(folder / file) as found:
            assert set(found.files) == set(numpy_samples()), f"{file}: {found.files}"
            for name, array in numpy_samples().items():
                same(f"{file} {name}", torch.from_numpy(found[name]), torch.from_numpy(array))
                checked += 1
    print(f"{checked} tensors are the same, bit for bit")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
