// why: this$0 makes the module around an inner class a part of it
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != Module.class; level = level.getSuperclass()) {
            List<Field> ofThisLevel = Arrays.stream(level.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .toList();
            fields.addAll(0, ofThisLevel);
        }
        return fields;
