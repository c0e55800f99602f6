// why: a lock around the whole loop: safe, and no two parts ever run at once
        synchronized (this) {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                doPart(part);
            }
        }
