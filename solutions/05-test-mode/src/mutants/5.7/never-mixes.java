// why: sorted examples stay sorted, and the test asks for what was never taught
        long[] order = Tensor.arange(Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) order[begin + i];
            }
            begin += lengths[part];
        }
        return parts;
