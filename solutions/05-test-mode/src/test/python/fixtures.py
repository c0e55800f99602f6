"""Writes the fixtures that FixturesTest loads: python3 fixtures.py FOLDER.

Made with torch 2.13.0, numpy 2.4.6 and safetensors 0.8.0.
"""

import pathlib
import sys

import numpy as np
import safetensors.numpy
import safetensors.torch
import torch

from samples import numpy_samples, torch_samples


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    arrays = numpy_samples()
    safetensors.torch.save_file(torch_samples(), folder / "torch.safetensors", metadata={"format": "pt"})
    safetensors.numpy.save_file(arrays, folder / "numpy.safetensors")
    torch.manual_seed(42)
    model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.ReLU(), torch.nn.Linear(2, 1))
    safetensors.torch.save_file(model.state_dict(), folder / "model.safetensors", metadata={"format": "pt"})
    for name, array in arrays.items():
        np.save(folder / (name.replace(" ", "-") + ".npy"), array)
    floats = arrays["floats"]
    np.save(folder / "floats-fortran.npy", np.asfortranarray(floats))
    np.save(folder / "floats-big-endian.npy", floats.astype(">f4"))
    np.save(folder / "floats-fortran-big-endian.npy", np.asfortranarray(floats.astype(">f4")))
    np.save(folder / "longs-big-endian.npy", arrays["longs"].astype(">i8"))
    np.save(folder / "halves-big-endian.npy", arrays["halves"].view(np.uint16).astype(">u2").view(">f2"))
    np.save(folder / "doubles-big-endian.npy", arrays["doubles"].astype(">f8"))
    for version in [(2, 0), (3, 0)]:
        with open(folder / f"floats-version-{version[0]}.npy", "wb") as file:
            np.lib.format.write_array(file, floats, version=version)
    np.savez(folder / "stored.npz", **arrays)
    np.savez_compressed(folder / "deflated.npz", **arrays)
    np.save(folder / "refused-int32.npy", np.arange(3, dtype=np.int32))
    np.save(folder / "refused-objects.npy", np.array([None, "x"], dtype=object))
    np.save(folder / "refused-records.npy", np.zeros(2, dtype=[("a", "<f4"), ("b", "<i8")]))
    np.save(folder / "refused-text.npy", np.array(["a", "bc"]))
    safetensors.numpy.save_file({"small": np.arange(3, dtype=np.int32)}, folder / "refused-int32.safetensors")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
