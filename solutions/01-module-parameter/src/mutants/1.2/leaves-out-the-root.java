// why: the module itself is part of its tree
        module.members().modules().forEach((name, child) -> {
            found.put(dotted(path, name), child);
            walk(dotted(path, name), child, found);
        });
