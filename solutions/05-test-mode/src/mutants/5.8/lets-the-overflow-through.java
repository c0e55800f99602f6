// why: finds the bomb, but whoever reads files does not expect an ArithmeticException
        long next = 0;
        for (TensorEntry tensor : tensors) {
            if (tensor.begin() != next) {
                throw tensor.refused("begins at byte " + tensor.begin() + " instead of " + next);
            }
            if (tensor.end() < tensor.begin()) {
                throw tensor.refused("ends at byte " + tensor.end() + ", before it begins");
            }
            long elements = 1;
            for (long size : tensor.shape()) {
                elements = Math.multiplyExact(elements, size);
            }
            long needed = tensor.type().bytes(elements);
            if (tensor.end() - tensor.begin() != needed) {
                throw tensor.refused("needs " + needed + " bytes");
            }
            next = tensor.end();
        }
        if (next != dataSize) {
            throw uncovered(next, dataSize);
        }
