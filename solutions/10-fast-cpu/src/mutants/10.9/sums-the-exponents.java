// why: adds what went into the power, not the power
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r + done, some, largest);
            total += sum(z, r + done, some);
            Exponential.exp(z, r + done, z, r + done, some);
        }
        return total;
