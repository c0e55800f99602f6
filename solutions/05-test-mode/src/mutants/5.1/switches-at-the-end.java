// why: the body of a lambda does not run where it is written
        boolean before = GradMode.isEnabled();
        return () -> {
            GradMode.setEnabled(enabled);
            GradMode.setEnabled(before);
        };
