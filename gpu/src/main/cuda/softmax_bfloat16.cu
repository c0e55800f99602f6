// Softmax and log-softmax of rows of bfloat16, and their gradients.
// ptx: 6.0 sm_50
#include "softmax.cuh"

SOFTMAX(bfloat16)
LONG_SOFTMAX(bfloat16)
