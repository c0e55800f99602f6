// why: a TreeMap keeps an order, but not the one of the model
        Map<String, T> first = new java.util.TreeMap<>();
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        found.forEach((path, member) -> {
            if (seen.add(member)) {
                first.put(path, member);
            }
        });
        return first;
