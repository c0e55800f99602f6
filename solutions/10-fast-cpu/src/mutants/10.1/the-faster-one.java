// why: takes the limit that is reached first for the one that counts
        return Math.min(work.flops() / peak, work.bytes() / bandwidth);
