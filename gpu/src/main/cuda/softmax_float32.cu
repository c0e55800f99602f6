// Softmax and log-softmax of rows of float32, and their gradients.
// ptx: 6.0 sm_50
#include "softmax.cuh"

SOFTMAX(float32)
LONG_SOFTMAX(float32)
