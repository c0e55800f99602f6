// why: whether a shared module counts once is decided later; a state dict needs both paths
        if (!found.containsValue(module)) {
            found.put(path, module);
            module.members().modules().forEach((name, child) -> walk(dotted(path, name), child, found));
        }
