// why: thinks of NoGrad alone; EnableGrad shares the method
        boolean before = GradMode.setEnabled(false);
        return () -> GradMode.setEnabled(before);
