// why: parameters come in no order from a HashMap
        Map<String, T> first = new java.util.HashMap<>();
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        found.forEach((path, member) -> {
            if (seen.add(member)) {
                first.put(path, member);
            }
        });
        return first;
