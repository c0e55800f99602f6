// why: all children before the first grandchild
        found.put(path, module);
        module.members().modules().forEach((name, child) -> found.put(dotted(path, name), child));
        module.members().modules().forEach((name, child) -> walk(dotted(path, name), child, found));
