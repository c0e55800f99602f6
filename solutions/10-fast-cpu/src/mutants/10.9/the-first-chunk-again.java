// why: moves on in x, and not in z: every chunk is written over the first one
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r, some, largest);
            Exponential.exp(z, r, z, r, some);
            total += sum(z, r, some);
        }
        return total;
