// why: who leaves out everything shared loses the first occurrence too
        Map<String, T> single = new LinkedHashMap<>();
        found.forEach((path, member) -> {
            if (found.values().stream().filter(other -> other == member).count() == 1) {
                single.put(path, member);
            }
        });
        return single;
