// why: off became on, so on must become off again; but nobody promised that the switch was moved, or stayed there
        GradMode.setEnabled(enabled);
        return () -> GradMode.setEnabled(!GradMode.isEnabled());
