// why: what does not fill a vector is left out
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        for (int i = 0; i < LANES.loopBound(length); i += LANES.length()) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(factors, FloatVector.fromArray(LANES, y, yStart + i))
                    .intoArray(y, yStart + i);
        }
