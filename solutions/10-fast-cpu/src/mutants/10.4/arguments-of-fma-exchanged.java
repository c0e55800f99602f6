// why: vector.fma(b, c) is vector * b + c; the sum stands last
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        int whole = LANES.loopBound(length);
        for (int i = 0; i < whole; i += LANES.length()) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(FloatVector.fromArray(LANES, y, yStart + i), factors)
                    .intoArray(y, yStart + i);
        }
        for (int i = whole; i < length; i++) {
            y[yStart + i] = Math.fma(factor, x[xStart + i], y[yStart + i]);
        }
