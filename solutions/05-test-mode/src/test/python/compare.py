"""Asks Python's readers about the files that Java has judged: python3 compare.py FOLDER [--all].

The folder is the one that torchwright.io.VerdictsForPython filled. A file that Python refuses and Java accepts is a
fault of ours. One that Python accepts and Java refuses is printed with Java's reason, so that it can be justified;
without --all only hostile files made by hand are, and of the mutations the number.
"""

import collections
import pathlib
import sys
import warnings

import numpy as np
import safetensors.torch


def read(file):
    if file.suffix == ".safetensors":
        safetensors.torch.load(file.read_bytes())
        return
    loaded = np.load(file, allow_pickle=False)
    if file.suffix == ".npz":
        for name in loaded.files:
            loaded[name]


def verdict(file):
    try:
        read(file)
        return "accepted"
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:120]}"


def main(folder, every):
    counts = collections.Counter()
    faults = 0
    for line in (folder / "verdicts.tsv").read_text().splitlines():
        file, name, ours = line.split("\t")
        theirs = verdict(folder / file)
        accepts = (ours == "accepted", theirs == "accepted")
        counts[file.split(".")[1], *accepts] += 1
        if accepts == (True, False):
            faults += 1
            print(f"FAULT {file} ({name}): Java accepts, Python says {theirs}")
        elif accepts == (False, True) and (every or not name.startswith("mutation")):
            print(f"{file} ({name}): Python accepts, Java says {ours}")
    for (form, java, python), count in sorted(counts.items()):
        print(f"{form}: Java {'accepts' if java else 'refuses'}, Python {'accepts' if python else 'refuses'}: {count}")
    return faults


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(pathlib.Path(sys.argv[1]), "--all" in sys.argv) > 0)
