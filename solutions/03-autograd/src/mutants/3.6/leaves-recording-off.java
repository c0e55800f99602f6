// why: turns recording off and never on again
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        GradMode.setEnabled(false);
        Tensor[] outputs = next.proceed(call);
        node.saveOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].dtype().isFloatingPoint()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
