// why: a float cannot count beyond 16,777,216: what is added to a large total is lost, and the error grows with the row
        float total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r + done, some, largest);
            Exponential.exp(z, r + done, z, r + done, some);
            total += sum(z, r + done, some);
        }
        return total;
