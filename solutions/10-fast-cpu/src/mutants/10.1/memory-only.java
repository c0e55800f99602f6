// why: counts bytes, as if computing were for free
        return work.bytes() / bandwidth;
