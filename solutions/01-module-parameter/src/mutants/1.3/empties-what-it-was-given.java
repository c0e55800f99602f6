// why: the map that is given is changed
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        found.values().removeIf(member -> !seen.add(member));
        return found;
