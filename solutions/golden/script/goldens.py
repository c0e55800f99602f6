"""Records what PyTorch answers, so that the Java engine can be compared with it without PyTorch.

Run it once, from this folder, with the release the project follows (it rewrites ../src/test/resources/goldens):

    python3 -m pip install torch==2.13.0 numpy scikit-learn==1.9.1
    ATEN_CPU_CAPABILITY=avx2 python3 goldens.py            # every group
    ATEN_CPU_CAPABILITY=avx2 python3 goldens.py printing   # one of them

The capability matters: torch's plain kernels have no fused multiply-add and answer differently in the last bit.
Bernoulli numbers must be recorded on an AMD processor, because torch takes them from MKL's own stream on Intel.

A group is a module of the package `groups` with a function `record(group)`. A later chapter adds its module there, and
its operations on the Java side; the file name is the module's name.
"""

import importlib
import pkgutil
import sys
from pathlib import Path

import torch

import groups
from recording import Group

TORCH = "2.13.0"
GOLDENS = Path(__file__).resolve().parent.parent / "src" / "test" / "resources" / "goldens"


def check_oracle():
    """Stops unless this is the torch, and the kernels, that the goldens are defined by."""
    if not torch.__version__.startswith(TORCH):
        sys.exit(f"goldens are defined by torch {TORCH}, this is {torch.__version__}")
    if torch.backends.cpu.get_cpu_capability() != "AVX2":
        sys.exit("set ATEN_CPU_CAPABILITY=avx2: other kernels differ in the last bit")
    vendor = next((line for line in cpu_description() if line.startswith("vendor_id")), "")
    if "AuthenticAMD" not in vendor:
        sys.exit("bernoulli goldens need an AMD processor: on Intel torch draws them from MKL's stream")


def cpu_description():
    """The lines in which Linux describes the processor, or none elsewhere."""
    path = Path("/proc/cpuinfo")
    return path.read_text().splitlines() if path.exists() else []


def main(wanted):
    check_oracle()
    torch.set_num_threads(1)
    names = sorted(module.name for module in pkgutil.iter_modules(groups.__path__))
    unknown = set(wanted) - set(names)
    if unknown:
        sys.exit(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    total = 0
    for name in names:
        if wanted and name not in wanted:
            continue
        group = Group(name)
        importlib.import_module(f"groups.{name}").record(group)
        group.write(GOLDENS)
        total += len(group.cases)
        print(f"{name:16} {len(group.cases):5} cases")
    print(f"{'all':16} {total:5} cases")


if __name__ == "__main__":
    main(sys.argv[1:])
