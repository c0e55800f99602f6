// why: without their handles the hooks stay for ever
        model.namedModules().forEach((path, module) -> module.registerForwardHook((called, inputs, output) -> {
            outputs.put(path, output.detach());
            return null;
        }));
