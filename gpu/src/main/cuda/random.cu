// Draws against probabilities that lie on the device.
// ptx: 6.0 sm_50

#include "bounds.cuh"
#include "strided.cuh"

// out = draw < probability, in the probability's own precision; the operands are out, draws and probabilities. A
// probability that is none, NaN too, is noted.
#define BERNOULLI(type, draw)                                                                               \
    extern "C" __global__ void bernoulli_##type(                                                            \
        bool* out, const draw* draws, const type* probabilities, ErrorSlot* slot, int kind, int64 n,        \
        Strided<3> walk) {                                                                                  \
        GRID_STRIDE(i, n) {                                                                                 \
            int at[3];                                                                                      \
            walk.offsets((unsigned int)i, at);                                                              \
            draw probability = widen(probabilities[at[2]]);                                                 \
            if (!(probability >= 0 && probability <= 1)) {                                                  \
                note_error(slot, kind, __double_as_longlong((double)probability), 0, 0);                    \
            }                                                                                               \
            out[at[0]] = draws[at[1]] < probability;                                                        \
        }                                                                                                   \
    }
BERNOULLI(float16, float)
BERNOULLI(bfloat16, float)
BERNOULLI(float32, float)
BERNOULLI(float64, double)
