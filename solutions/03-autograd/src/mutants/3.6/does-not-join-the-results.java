// why: the node exists, but no tensor knows it
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = unrecorded(call, next);
        node.saveOutputs(outputs);
        return outputs;
