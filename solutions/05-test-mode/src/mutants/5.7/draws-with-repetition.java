// why: numbers drawn each for itself come twice, and some never
        long[] order = Tensor.randperm(generator, Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) Long.remainderUnsigned(generator.random64(), order.length);
            }
            begin += lengths[part];
        }
        return parts;
