// why: walking up the classes one meets the subclass first
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != Module.class; level = level.getSuperclass()) {
            Arrays.stream(level.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .forEach(fields::add);
        }
        return fields;
