// why: writes in place just when the old value may be needed
        if (grad == null) {
            return onlyHolder ? arrived.detach() : copyOf(arrived);
        }
        return GradMode.isEnabled() ? grad.detach().add_(arrived.detach()) : grad.add(arrived);
