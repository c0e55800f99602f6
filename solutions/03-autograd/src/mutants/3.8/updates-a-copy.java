// why: the sum is right, but whoever held the gradient holds an old one
        if (grad == null) {
            return onlyHolder ? arrived.detach() : copyOf(arrived);
        }
        return grad.add(arrived);
