// why: takes the powers of x itself, not of what is left when the largest is subtracted
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r + done, some, largest);
            Exponential.exp(x, p + done, z, r + done, some);
            total += sum(z, r + done, some);
        }
        return total;
