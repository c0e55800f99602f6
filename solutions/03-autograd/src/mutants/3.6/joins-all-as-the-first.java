// why: the gradients of several results would be added up as if all were the first
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = unrecorded(call, next);
        node.saveOutputs(outputs);
        for (Tensor output : outputs) {
            if (output.dtype().isFloatingPoint()) {
                GraphMeta.join(output, node, 0);
            }
        }
        return outputs;
