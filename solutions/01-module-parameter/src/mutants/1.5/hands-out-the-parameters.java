// why: the tensors of a state dict require no gradient
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> {
            Members members = module.members();
            members.parameters().forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter));
            members.buffers().forEach((name, buffer) -> {
                if (buffer.isPersistent()) {
                    state.put(ModuleTree.dotted(path, name), buffer);
                }
            });
        });
        return state;
