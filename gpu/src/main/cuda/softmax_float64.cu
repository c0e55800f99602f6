// Softmax and log-softmax of rows of float64, and their gradients.
// ptx: 6.0 sm_50
#include "softmax.cuh"

SOFTMAX(float64)
