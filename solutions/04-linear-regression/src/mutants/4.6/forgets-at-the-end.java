// why: right from the second epoch on, but it trusts that nobody has left a gradient before the first
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
        optimizer.zeroGrad();
        return loss.item();
