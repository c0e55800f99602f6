// why: the parts share nothing, but they are not those of torch
        long[] order = Tensor.randperm(generator, Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) order[order.length - 1 - begin - i];
            }
            begin += lengths[part];
        }
        return parts;
