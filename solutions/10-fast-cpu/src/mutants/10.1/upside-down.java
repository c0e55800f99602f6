// why: FLOP divided by FLOP/s is seconds; the other way round is not
        return Math.max(peak / work.flops(), bandwidth / work.bytes());
