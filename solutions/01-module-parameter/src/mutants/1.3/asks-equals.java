// why: two objects that are equal are not one object
        Map<String, T> first = new LinkedHashMap<>();
        found.forEach((path, member) -> {
            if (!first.containsValue(member)) {
                first.put(path, member);
            }
        });
        return first;
