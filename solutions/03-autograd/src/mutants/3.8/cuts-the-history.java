// why: with createGraph the gradient is differentiated again, so it must know what it was made of
        if (grad == null) {
            return onlyHolder ? arrived.detach() : copyOf(arrived).detach();
        }
        return GradMode.isEnabled() ? grad.add(arrived) : grad.add_(arrived);
