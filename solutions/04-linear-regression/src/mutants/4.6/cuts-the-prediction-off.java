// why: detach is for looking; a loss of what was cut off has nothing to go back to
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs).detach().requiresGrad_(true);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
        return loss.item();
