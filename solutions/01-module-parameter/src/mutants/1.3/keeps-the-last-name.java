// why: the later entry overwrites the earlier one
        Map<T, String> names = new IdentityHashMap<>();
        found.forEach((path, member) -> names.put(member, path));
        Map<String, T> last = new LinkedHashMap<>();
        found.forEach((path, member) -> {
            if (names.get(member).equals(path)) {
                last.put(path, member);
            }
        });
        return last;
