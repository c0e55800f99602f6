#!/bin/sh
# Makes the PTX in src/test/resources of the CUDA C in this folder, and lets NVIDIA's assembler check it.
# Needs nvcc, ptxas and a JDK on the path.
set -e
cd "$(dirname "$0")/../../.."
compiler=src/main/java/torchwright/cuda/compiler/KernelCompiler.java
to=src/test/resources/torchwright/cuda/kernels
java "$compiler" src/test/cuda "$to"
java "$compiler" src/test/cuda/faults "$to"
for ptx in "$to"/*.ptx; do
  for architecture in sm_75 sm_80 sm_90; do
    # Tensor cores need sm_80.
    if [ "$architecture" != sm_75 ] || ! grep -q '^.target sm_80' "$ptx"; then
      ptxas -arch="$architecture" -o /dev/null "$ptx"
    fi
  done
done
