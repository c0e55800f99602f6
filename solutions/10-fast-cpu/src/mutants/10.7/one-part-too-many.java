// why: the parts are numbered from 0, so there is none of the number parts
        for (int part = next.getAndIncrement(); part <= parts; part = next.getAndIncrement()) {
            doPart(part);
        }
