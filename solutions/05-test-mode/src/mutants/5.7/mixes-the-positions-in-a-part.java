// why: the cuts were made before the mixing: each part mixes its own stretch
        long[] order = Tensor.arange(Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            long[] own = Tensor.randperm(generator, lengths[part]).toLongs();
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) order[begin + (int) own[i]];
            }
            begin += lengths[part];
        }
        return parts;
