// why: between looking and counting on, another thread sees the same number
        while (next.get() < parts) {
            int part = next.get();
            doPart(part);
            next.set(part + 1);
        }
