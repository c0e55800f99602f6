// Softmax and log-softmax of rows of float16, and their gradients.
// ptx: 6.0 sm_50
#include "softmax.cuh"

SOFTMAX(float16)
LONG_SOFTMAX(float16)
