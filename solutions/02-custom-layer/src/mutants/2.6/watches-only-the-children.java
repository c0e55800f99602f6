// why: modules further down are not seen, nor is the model itself
        model.namedChildren()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.put(path, output.detach());
                    return null;
                })));
