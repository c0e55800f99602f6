// why: n times the rounded ln 2 is wrong by n times the rounding: right near 0, wrong far out
            FloatVector rest = n.fma(FloatVector.broadcast(SPECIES, -0.6931472f), bounded);
            FloatVector power = FloatVector.broadcast(SPECIES, C6);
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C5));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C4));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C3));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, C2));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, 1f));
            power = power.fma(rest, FloatVector.broadcast(SPECIES, 1f));
            power.mul(scale).mul(scaleToo).intoArray(z, r + i);
