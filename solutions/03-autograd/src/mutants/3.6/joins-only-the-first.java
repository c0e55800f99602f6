// why: most operations have one result, so one is easily taken for all
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = unrecorded(call, next);
        node.saveOutputs(outputs);
        GraphMeta.join(outputs[0], node, 0);
        return outputs;
