"""The tensors that the fixtures hold and that the Java tests expect; Samples.java has the same in Java."""

import numpy as np
import torch

HALF_BITS = [0x0000, 0x8000, 0x0001, 0x03FF, 0x3C00, 0x7BFF, 0x7C00, 0xFC00, 0x7E00, 0xFE01, 0x7D55]
FLOAT_BITS = [0x00000001, 0x80000000, 0x7F7FFFFF, 0x7F800000, 0x7FC00001, 0xFF800001, 0x3F800000]
DOUBLE_BITS = [0x0000000000000001, 0x7FEFFFFFFFFFFFFF, 0x7FF8000000000123, 0xFFF0000000000001, 0x3FF0000000000000]


def numpy_samples():
    """The tensors of the types that numpy has, by name, in the order of the Java map."""
    count = np.arange(30, dtype=np.float64)
    return {
        "truths": np.array([[True, False, True], [False, False, True]]),
        "longs": np.array([-(2**63), -1, 0, 1, 2**63 - 1], dtype=np.int64),
        "halves": np.array(HALF_BITS, dtype=np.uint16).view(np.float16),
        "floats": ((count - 7) / 8).astype(np.float32).reshape(2, 3, 5),
        "float bits": np.array(FLOAT_BITS, dtype=np.uint32).view(np.float32),
        "doubles": ((count - 7) / 3).reshape(5, 3, 2),
        "double bits": np.array(DOUBLE_BITS, dtype=np.uint64).view(np.float64),
        "scalar": np.array(2.5, dtype=np.float32),
        "empty": np.zeros((0, 3), dtype=np.float32),
    }


def torch_samples():
    """All of numpy's and bfloat16, and names that need care in JSON."""
    samples = {name: torch.from_numpy(array) for name, array in numpy_samples().items()}
    samples["brain halves"] = torch.from_numpy(np.array(HALF_BITS, dtype=np.uint16)).view(torch.bfloat16)
    samples['na\u00efve "quoted"\\\n\u65e5\u672c \U0001f600\u0001'] = torch.tensor([1, 2, 3])
    return samples


def bits(tensor):
    """The bytes of a tensor: what equality means here, since NaN is not equal to itself."""
    return tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()
