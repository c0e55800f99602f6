// why: namedParameters has a shared parameter once, a state dict twice
        Map<String, Tensor> state = new LinkedHashMap<>();
        root.namedModules().forEach((path, module) -> {
            Members members = module.members();
            members.parameters()
                    .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach()));
            members.buffers().forEach((name, buffer) -> {
                if (buffer.isPersistent()) {
                    state.put(ModuleTree.dotted(path, name), buffer.detach());
                }
            });
        });
        return state;
