// why: putIfAbsent keeps what was there
        model.namedModules()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.putIfAbsent(path, output.detach());
                    return null;
                })));
