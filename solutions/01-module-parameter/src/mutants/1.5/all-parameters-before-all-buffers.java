// why: the buffers of the model would come after the parameters of its children
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> module.members().parameters()
                .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach())));
        ModuleTree.modules(root).forEach((path, module) -> module.members().buffers().forEach((name, buffer) -> {
            if (buffer.isPersistent()) {
                state.put(ModuleTree.dotted(path, name), buffer.detach());
            }
        }));
        return state;
