// why: the lanes round once and the rest twice, so that an element's bits depend on its place
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        int whole = LANES.loopBound(length);
        for (int i = 0; i < whole; i += LANES.length()) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(factors, FloatVector.fromArray(LANES, y, yStart + i))
                    .intoArray(y, yStart + i);
        }
        for (int i = whole; i < length; i++) {
            y[yStart + i] += factor * x[xStart + i];
        }
