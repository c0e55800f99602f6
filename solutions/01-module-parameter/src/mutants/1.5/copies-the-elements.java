// why: a state dict looks at the model, it does not copy it
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> {
            Members members = module.members();
            members.parameters()
                    .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach().clone()));
            members.buffers().forEach((name, buffer) -> {
                if (buffer.isPersistent()) {
                    state.put(ModuleTree.dotted(path, name), buffer.detach().clone());
                }
            });
        });
        return state;
