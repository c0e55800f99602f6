// why: torch has the parameters of a module before its buffers
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> {
            Members members = module.members();
            members.buffers().forEach((name, buffer) -> {
                if (buffer.isPersistent()) {
                    state.put(ModuleTree.dotted(path, name), buffer.detach());
                }
            });
            members.parameters()
                    .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach()));
        });
        return state;
