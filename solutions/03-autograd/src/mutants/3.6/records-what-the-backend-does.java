// why: with recording on, the parts of a decomposed operation become nodes too
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = next.proceed(call);
        node.saveOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].dtype().isFloatingPoint() && !outputs[i].requiresGrad()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
