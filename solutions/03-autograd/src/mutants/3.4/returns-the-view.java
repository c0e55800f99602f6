// why: the view of the zeros has the gradient, but only the part
        return Dispatcher.run(view, zeros).copy_(gradient);
