// why: one example stands on both sides of every cut
        long[] order = Tensor.randperm(generator, Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) order[begin + i];
            }
            begin += Math.max(0, lengths[part] - 1);
        }
        return parts;
