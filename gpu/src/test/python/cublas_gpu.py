"""Measures cuBLAS itself on the products of GpuWorks.java; prints a line for each: its id, and how fast it is."""

import array
import ctypes
import ctypes.util
import glob
import random
import statistics
import sys

SIDE = 4096
# Of library_types.h and cublas_api.h.
R_32F, R_16BF = 0, 14
COMPUTE_32F, COMPUTE_32F_FAST_TF32 = 68, 77
DEFAULT_ALGORITHM = -1
TO_DEVICE = 1


def library(name):
    """A library of the system, of the toolkit or of pip's packages."""
    found = [ctypes.util.find_library(name)]
    for folder in ["/usr/local/cuda*/lib64", "/usr/local/cuda*/targets/*/lib", "/usr/lib/x86_64-linux-gnu"] + [
            f"{path}/nvidia/*/lib" for path in sys.path]:
        found += sorted(glob.glob(f"{folder}/lib{name}.so*"), reverse=True)
    for path in filter(None, found):
        try:
            return ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
        except OSError:
            pass
    sys.exit(f"lib{name} is not there")


cudart, cublas = library("cudart"), library("cublas")


def check(result):
    if result:
        sys.exit(f"a call returned {result}")


def matrix(size):
    """A matrix of float32 or bfloat16, of normal numbers: zeros would let the device run faster than it does."""
    floats = array.array("f", (random.gauss(0, 1) for _ in range(1 << 16))).tobytes()
    # A bfloat16 is the upper half of a float32.
    part = floats if size == 4 else b"".join(floats[i + 2 : i + 4] for i in range(0, len(floats), 4))
    values = part * (SIDE * SIDE * size // len(part))
    address = ctypes.c_void_p()
    check(cudart.cudaMalloc(ctypes.byref(address), ctypes.c_size_t(len(values))))
    check(cudart.cudaMemcpy(address, values, ctypes.c_size_t(len(values)), TO_DEVICE))
    return address


def event():
    handle = ctypes.c_void_p()
    check(cudart.cudaEventCreate(ctypes.byref(handle)))
    return handle


def seconds(run):
    """The median of five rounds of about 0.2 seconds each, by events of the device."""
    start, end = event(), event()

    def round_of(runs):
        check(cudart.cudaDeviceSynchronize())
        check(cudart.cudaEventRecord(start, None))
        for _ in range(runs):
            run()
        check(cudart.cudaEventRecord(end, None))
        check(cudart.cudaEventSynchronize(end))
        milliseconds = ctypes.c_float()
        check(cudart.cudaEventElapsedTime(ctypes.byref(milliseconds), start, end))
        return milliseconds.value / 1000 / runs

    run()
    runs = int(max(1, min(10_000, 0.2 / round_of(1))))
    round_of(runs)
    return statistics.median(round_of(runs) for _ in range(5))


def product(name, element, size, compute):
    a, b, c = (matrix(size) for _ in range(3))
    one, zero = ctypes.c_float(1), ctypes.c_float(0)

    def run():
        check(cublas.cublasGemmEx(
            handle, 0, 0, SIDE, SIDE, SIDE, ctypes.byref(one), a, element, SIDE, b, element, SIDE,
            ctypes.byref(zero), c, element, SIDE, compute, DEFAULT_ALGORITHM))

    print(f"{name}\t{2e-12 * SIDE**3 / seconds(run):.6g}", flush=True)
    for address in (a, b, c):
        check(cudart.cudaFree(address))


handle = ctypes.c_void_p()
check(cublas.cublasCreate_v2(ctypes.byref(handle)))
product("sgemm", R_32F, 4, COMPUTE_32F)
product("tf32gemm", R_32F, 4, COMPUTE_32F_FAST_TF32)
product("bf16gemm", R_16BF, 2, COMPUTE_32F)
