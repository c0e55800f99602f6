// why: a scope that turns off seems to have to turn on at its end; two of them inside one another show the mistake
        GradMode.setEnabled(enabled);
        return () -> GradMode.setEnabled(!enabled);
