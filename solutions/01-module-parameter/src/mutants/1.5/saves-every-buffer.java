// why: a buffer that is not persistent is not to be saved
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> {
            Members members = module.members();
            members.parameters()
                    .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach()));
            members.buffers().forEach((name, buffer) -> state.put(ModuleTree.dotted(path, name), buffer.detach()));
        });
        return state;
