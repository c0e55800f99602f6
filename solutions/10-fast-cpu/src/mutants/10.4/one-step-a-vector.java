// why: counts on by one and not by the number of lanes: every element is added to many times
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        int whole = LANES.loopBound(length);
        for (int i = 0; i + LANES.length() <= length; i++) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(factors, FloatVector.fromArray(LANES, y, yStart + i))
                    .intoArray(y, yStart + i);
        }
        for (int i = whole; i < length; i++) {
            y[yStart + i] = Math.fma(factor, x[xStart + i], y[yStart + i]);
        }
