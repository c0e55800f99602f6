// why: two leaves share one gradient, and the next one is added to both
        if (grad == null) {
            return arrived;
        }
        return GradMode.isEnabled() ? grad.add(arrived) : grad.add_(arrived);
