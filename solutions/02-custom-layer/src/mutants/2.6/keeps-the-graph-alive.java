// why: a record needs no gradient
        model.namedModules()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.put(path, output);
                    return null;
                })));
