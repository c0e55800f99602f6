// why: computes first and moves then; but both go on at the same time
        return work.flops() / peak + work.bytes() / bandwidth;
