// why: the polynomial is good between -0.35 and 0.35, where the rest is, and x is not
            FloatVector rest = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), bounded);
            rest = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), rest);
            FloatVector power = FloatVector.broadcast(SPECIES, C6);
            power = power.fma(bounded, FloatVector.broadcast(SPECIES, C5));
            power = power.fma(bounded, FloatVector.broadcast(SPECIES, C4));
            power = power.fma(bounded, FloatVector.broadcast(SPECIES, C3));
            power = power.fma(bounded, FloatVector.broadcast(SPECIES, C2));
            power = power.fma(bounded, FloatVector.broadcast(SPECIES, 1f));
            power = power.fma(bounded, FloatVector.broadcast(SPECIES, 1f));
            power.mul(scale).mul(scaleToo).intoArray(z, r + i);
