// why: the sums begin at zero, and what earlier blocks have added is lost
        FloatVector c00 = FloatVector.zero(LANES);
        FloatVector c01 = FloatVector.zero(LANES);
        FloatVector c10 = FloatVector.zero(LANES);
        FloatVector c11 = FloatVector.zero(LANES);
        FloatVector c20 = FloatVector.zero(LANES);
        FloatVector c21 = FloatVector.zero(LANES);
        FloatVector c30 = FloatVector.zero(LANES);
        FloatVector c31 = FloatVector.zero(LANES);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(LANES, b, bFrom + k * COLUMNS);
            FloatVector b1 = FloatVector.fromArray(LANES, b, bFrom + k * COLUMNS + SECOND);
            FloatVector a0 = FloatVector.broadcast(LANES, a[aFrom + k]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(LANES, a[aFrom + k + ROW_STRIDE]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(LANES, a[aFrom + k + 2 * ROW_STRIDE]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(LANES, a[aFrom + k + 3 * ROW_STRIDE]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        c00.intoArray(c, cFrom);
        c01.intoArray(c, cFrom + SECOND);
        c10.intoArray(c, cFrom + cStride);
        c11.intoArray(c, cFrom + cStride + SECOND);
        c20.intoArray(c, cFrom + 2 * cStride);
        c21.intoArray(c, cFrom + 2 * cStride + SECOND);
        c30.intoArray(c, cFrom + 3 * cStride);
        c31.intoArray(c, cFrom + 3 * cStride + SECOND);
