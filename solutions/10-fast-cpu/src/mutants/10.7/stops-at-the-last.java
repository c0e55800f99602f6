// why: parts - 1 is a part too
        for (int part = next.getAndIncrement(); part < parts - 1; part = next.getAndIncrement()) {
            doPart(part);
        }
