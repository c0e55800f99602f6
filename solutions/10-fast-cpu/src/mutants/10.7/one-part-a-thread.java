// why: takes one part and goes home; with more parts than threads some are never done
        int part = next.getAndIncrement();
        if (part < parts) {
            doPart(part);
        }
