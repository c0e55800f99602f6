// why: the loss alone tells nobody where downhill is
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        optimizer.step();
        return loss.item();
