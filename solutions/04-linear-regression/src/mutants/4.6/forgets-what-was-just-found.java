// why: the gradients are cleared between backward and step, so that the step finds none
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.zeroGrad();
        optimizer.step();
        return loss.item();
