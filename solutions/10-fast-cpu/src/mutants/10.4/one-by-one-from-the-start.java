// why: the elements of the vectors are added a second time
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        for (int i = 0; i < LANES.loopBound(length); i += LANES.length()) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(factors, FloatVector.fromArray(LANES, y, yStart + i))
                    .intoArray(y, yStart + i);
        }
        for (int i = 0; i < length; i++) {
            y[yStart + i] = Math.fma(factor, x[xStart + i], y[yStart + i]);
        }
