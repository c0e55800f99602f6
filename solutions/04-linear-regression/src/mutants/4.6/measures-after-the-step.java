// why: a loss that belongs to other parameters than the gradients do, at the price of a second forward pass
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
        return criterion.call(model.call(inputs), labels).item();
