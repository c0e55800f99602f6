// why: a squared error is the same both ways round; other losses are not
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(labels, outputs);
        loss.backward();
        optimizer.step();
        return loss.item();
