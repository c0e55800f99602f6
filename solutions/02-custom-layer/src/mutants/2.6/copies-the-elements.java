// why: of a large model every output would be in memory twice
        model.namedModules()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.put(path, output.detach().clone());
                    return null;
                })));
