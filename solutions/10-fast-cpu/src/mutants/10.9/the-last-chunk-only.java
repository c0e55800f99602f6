// why: writes over the total where it should add
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r + done, some, largest);
            Exponential.exp(z, r + done, z, r + done, some);
            total = sum(z, r + done, some);
        }
        return total;
