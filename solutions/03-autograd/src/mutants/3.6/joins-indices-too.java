// why: whole numbers have no derivative
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = unrecorded(call, next);
        node.saveOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            GraphMeta.join(outputs[i], node, i);
        }
        return outputs;
