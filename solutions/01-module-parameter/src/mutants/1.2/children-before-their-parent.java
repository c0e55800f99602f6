// why: post-order; a state dict would begin at the leaves
        module.members().modules().forEach((name, child) -> walk(dotted(path, name), child, found));
        found.put(path, module);
