// why: e^500 is infinite, and infinity divided by infinity is no number
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r + done, some, 0);
            Exponential.exp(z, r + done, z, r + done, some);
            total += sum(z, r + done, some);
        }
        return total;
