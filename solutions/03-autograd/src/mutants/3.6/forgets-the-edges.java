// why: records the operation as if its inputs had been made by nobody
        Tensor[] cutOff = new Tensor[call.inputs().length];
        for (int i = 0; i < cutOff.length; i++) {
            cutOff[i] = call.inputs()[i].detach();
        }
        OpNode node = OpNode.record(row, call.op(), cutOff);
        Tensor[] outputs = unrecorded(call, next);
        node.saveOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].dtype().isFloatingPoint()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
