// why: a grandchild is called as if it were a child
        found.put(path, module);
        module.members().modules().forEach((name, child) -> walk(name, child, found));
