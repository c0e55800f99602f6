// why: exp is its own derivative, so its node needs what came out; without it the formula has nothing to read
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = unrecorded(call, next);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].dtype().isFloatingPoint()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
