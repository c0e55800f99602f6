#!/bin/sh
# Makes the PTX in src/main/resources of the CUDA C in this folder, and lets NVIDIA's assembler check it.
# Needs nvcc, ptxas and a JDK on the path.
set -e
cd "$(dirname "$0")/../../.."
compiler=src/main/java/torchwright/cuda/compiler/KernelCompiler.java
to=src/main/resources/torchwright/cuda/kernels
java "$compiler" src/main/cuda "$to"
for ptx in "$to"/*.ptx; do
  for architecture in sm_75 sm_80 sm_90; do
    # Tensor cores need sm_80.
    if [ "$architecture" != sm_75 ] || ! grep -q '^.target sm_80' "$ptx"; then
      ptxas -arch="$architecture" -o /dev/null "$ptx"
    fi
  done
done
