// why: incrementAndGet gives the number after counting on, so that part 0 is never done
        for (int part = next.incrementAndGet(); part < parts; part = next.incrementAndGet()) {
            doPart(part);
        }
