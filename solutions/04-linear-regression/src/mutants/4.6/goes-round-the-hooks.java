// why: forward computes the same, but nobody who has hooked the model hears of it
        optimizer.zeroGrad();
        Tensor outputs = model.forward(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
        return loss.item();
