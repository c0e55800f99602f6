// why: the results are right, but every part of a decomposed operation makes a node that nobody visits
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = next.proceed(call);
        node.saveOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].dtype().isFloatingPoint()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
