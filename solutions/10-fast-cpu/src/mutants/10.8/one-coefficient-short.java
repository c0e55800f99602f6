// why: leaves out C6, which is what the last digits come from
            FloatVector rest = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), bounded);
            rest = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), rest);
            FloatVector power = FloatVector.broadcast(SPECIES, C5);
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C4));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C3));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C2));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, 1f));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, 1f));
            power.mul(scale).mul(scaleToo).intoArray(z, r + i);
