// why: the last vector reaches beyond the row, into what is not its own
        FloatVector factors = FloatVector.broadcast(LANES, factor);
        for (int i = 0; i < length; i += LANES.length()) {
            FloatVector.fromArray(LANES, x, xStart + i)
                    .fma(factors, FloatVector.fromArray(LANES, y, yStart + i))
                    .intoArray(y, yStart + i);
        }
