// why: a static parameter belongs to all modules of the class
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != Module.class; level = level.getSuperclass()) {
            List<Field> ofThisLevel = Arrays.stream(level.getDeclaredFields())
                    .filter(field -> !field.isSynthetic())
                    .toList();
            fields.addAll(0, ofThisLevel);
        }
        return fields;
