// why: a.copy_(b) writes into a; this way round the zeros overwrite the gradient
        gradient.copy_(Dispatcher.run(view, zeros));
        return zeros;
