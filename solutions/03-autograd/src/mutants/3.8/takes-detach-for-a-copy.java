// why: detach leaves the history behind, but shares the memory
        if (grad == null) {
            return arrived.detach();
        }
        return GradMode.isEnabled() ? grad.add(arrived) : grad.add_(arrived);
