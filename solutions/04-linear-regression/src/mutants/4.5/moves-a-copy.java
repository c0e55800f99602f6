// why: sub makes a new tensor, which nobody keeps
        for (Tensor parameter : group.parameters()) {
            if (parameter.grad() != null) {
                Tensor moved = parameter.sub(direction(group, parameter).mul(group.lr()));
                moved.detach();
            }
        }
