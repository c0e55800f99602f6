// why: destroys a gradient that a recorded backward pass still needs
        if (grad == null) {
            return onlyHolder ? arrived.detach() : copyOf(arrived);
        }
        return grad.detach().add_(arrived.detach());
