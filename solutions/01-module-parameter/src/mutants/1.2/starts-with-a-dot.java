// why: the empty path of the root takes a dot too
        found.put(path, module);
        module.members().modules().forEach((name, child) -> walk(path + "." + name, child, found));
