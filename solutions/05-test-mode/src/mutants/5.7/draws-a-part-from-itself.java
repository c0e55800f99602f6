// why: each part has an order of its own length, so that all parts hold the first examples
        long[] order = Tensor.randperm(generator, Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            long[] own = Tensor.randperm(generator, lengths[part]).toLongs();
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) own[i];
            }
            begin += lengths[part];
        }
        return parts;
