// why: written with float32 in mind; an F64 has eight bytes, a BOOL one
        long next = 0;
        for (TensorEntry tensor : tensors) {
            if (tensor.begin() != next) {
                throw tensor.refused("begins at byte " + tensor.begin() + " instead of " + next);
            }
            if (tensor.end() < tensor.begin()) {
                throw tensor.refused("ends at byte " + tensor.end() + ", before it begins");
            }
            long needed;
            try {
                long elements = 1;
                for (long size : tensor.shape()) {
                    elements = Math.multiplyExact(elements, size);
                }
                needed = Math.multiplyExact(elements, 4L);
            } catch (ArithmeticException uncountable) {
                throw tensor.refused("has a shape whose bytes cannot be counted, " + tensor.shape());
            }
            if (tensor.end() - tensor.begin() != needed) {
                throw tensor.refused("needs " + needed + " bytes");
            }
            next = tensor.end();
        }
        if (next != dataSize) {
            throw uncovered(next, dataSize);
        }
