// why: the weight learns, the bias does not
        Tensor parameter = group.parameters().get(0);
        if (parameter.grad() != null) {
            parameter.add_(direction(group, parameter), -group.lr());
        }
