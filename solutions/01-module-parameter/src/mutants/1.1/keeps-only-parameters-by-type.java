// why: modules and buffers stand in fields too
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != Module.class; level = level.getSuperclass()) {
            List<Field> ofThisLevel = Arrays.stream(level.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .filter(field -> field.getType().equals(Parameter.class))
                    .toList();
            fields.addAll(0, ofThisLevel);
        }
        return fields;
