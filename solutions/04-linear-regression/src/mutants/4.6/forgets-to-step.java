// why: backward finds the slopes, but moves nothing
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        return loss.item();
