// why: the step finds the gradients just cleared, and those of this loss come too late
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        optimizer.step();
        loss.backward();
        return loss.item();
