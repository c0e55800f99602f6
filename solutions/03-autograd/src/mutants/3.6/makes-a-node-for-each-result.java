// why: two results of one operation must share its node, or its derivative is evaluated twice and in halves
        Tensor[] outputs = unrecorded(call, next);
        for (int i = 0; i < outputs.length; i++) {
            OpNode node = OpNode.record(row, call.op(), call.inputs());
            node.saveOutputs(outputs);
            if (outputs[i].dtype().isFloatingPoint()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
