// why: the last gradient wins; every training loop clears the gradient just because they add up
        return onlyHolder ? arrived.detach() : copyOf(arrived);
