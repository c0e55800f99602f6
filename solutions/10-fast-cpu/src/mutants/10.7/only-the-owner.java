// why: the thread that owns the work does it alone, and nobody helps
        if (Thread.currentThread() == owner) {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                doPart(part);
            }
        }
