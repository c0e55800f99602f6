// why: running means are lost
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> module.members().parameters()
                .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach())));
        return state;
