// why: a lambda runs later; what it asks then is how the switch stands at the end
        GradMode.setEnabled(enabled);
        return () -> GradMode.setEnabled(GradMode.isEnabled());
