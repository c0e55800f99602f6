// why: what goes in is not what comes out
        model.namedModules()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.put(path, inputs[0].detach());
                    return null;
                })));
