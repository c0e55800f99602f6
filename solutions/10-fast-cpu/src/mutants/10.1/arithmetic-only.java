// why: counts operations, as if memory were infinitely fast
        return work.flops() / peak;
