// why: the numbers are right, but the gradient keeps alive whatever it was made of
        if (grad == null) {
            return onlyHolder ? arrived : copyOf(arrived);
        }
        return GradMode.isEnabled() ? grad.add(arrived) : grad.add_(arrived);
