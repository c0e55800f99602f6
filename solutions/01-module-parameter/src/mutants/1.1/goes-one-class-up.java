// why: there may be more than one class between a module and Module
        List<Field> fields = new ArrayList<>();
        for (Class<?> level : new Class<?>[] {type.getSuperclass(), type}) {
            if (level != Module.class) {
                Arrays.stream(level.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                        .forEach(fields::add);
            }
        }
        return fields;
