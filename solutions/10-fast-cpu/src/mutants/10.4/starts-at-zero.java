// why: forgets where in y the row begins
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        int whole = LANES.loopBound(length);
        for (int i = 0; i < whole; i += LANES.length()) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(factors, FloatVector.fromArray(LANES, y, i))
                    .intoArray(y, i);
        }
        for (int i = whole; i < length; i++) {
            y[i] = Math.fma(factor, x[xStart + i], y[i]);
        }
