// why: asks how the switch stands when it has been moved already, so that nothing is ever restored
        GradMode.setEnabled(enabled);
        boolean before = GradMode.isEnabled();
        return () -> GradMode.setEnabled(before);
