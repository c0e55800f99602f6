// why: writes into the tensor that came, which is not the leaf's
        if (grad == null) {
            return onlyHolder ? arrived.detach() : copyOf(arrived);
        }
        return GradMode.isEnabled() ? grad.add(arrived) : arrived.add_(grad);
