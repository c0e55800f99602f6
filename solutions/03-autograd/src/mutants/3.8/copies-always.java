// why: the numbers are right, but every parameter's gradient is held twice for a moment, and copied for nothing
        if (grad == null) {
            return copyOf(arrived);
        }
        return GradMode.isEnabled() ? grad.add(arrived) : grad.add_(arrived);
