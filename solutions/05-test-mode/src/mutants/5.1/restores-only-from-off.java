// why: spares the case that recording was off before, which is what a scope inside another one meets
        boolean before = GradMode.setEnabled(enabled);
        return () -> {
            if (before) {
                GradMode.setEnabled(true);
            }
        };
