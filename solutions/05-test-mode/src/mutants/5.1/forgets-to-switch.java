// why: remembers and restores, but in between everything is recorded
        boolean before = GradMode.isEnabled();
        return () -> GradMode.setEnabled(before);
