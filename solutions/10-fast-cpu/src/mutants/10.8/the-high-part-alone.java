// why: 0.693359375 is not ln 2: what is left of it is what LN2_LOW is for
            FloatVector rest = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), bounded);
            FloatVector power = FloatVector.broadcast(SPECIES, C6);
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C5));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C4));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C3));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C2));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, 1f));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, 1f));
            power.mul(scale).mul(scaleToo).intoArray(z, r + i);
