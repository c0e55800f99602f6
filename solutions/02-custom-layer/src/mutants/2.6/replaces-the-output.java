// why: what a hook returns is what the caller receives
        model.namedModules()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.put(path, output.detach());
                    return output.detach();
                })));
