// why: every thread does all parts, as a loop of one thread would
        for (int part = 0; part < parts; part++) {
            doPart(part);
        }
