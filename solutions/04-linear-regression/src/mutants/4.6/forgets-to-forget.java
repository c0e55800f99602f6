// why: the old gradients are added to the new ones, and the model swings through the answer for ever
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
        return loss.item();
