// why: right numbers, but for a million elements it writes one number a million times
        return restored(result, op, input).expand(input.sizes()).clone();
