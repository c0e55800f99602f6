// why: a shared parameter would be updated twice
        return new LinkedHashMap<>(found);
