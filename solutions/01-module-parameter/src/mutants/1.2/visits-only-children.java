// why: the children of the children are forgotten
        found.put(path, module);
        module.members().modules().forEach((name, child) -> found.put(dotted(path, name), child));
