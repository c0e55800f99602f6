// why: the reader of the message would mend one thing at a time
        Map<String, Tensor> own = of(root);
        List<String> missing = new ArrayList<>(own.keySet());
        missing.removeAll(saved.keySet());
        List<String> unexpected = new ArrayList<>(saved.keySet());
        unexpected.removeAll(own.keySet());
        IncompatibleKeys keys = new IncompatibleKeys(missing, unexpected);
        List<String> common = new ArrayList<>(own.keySet());
        common.retainAll(saved.keySet());
        for (String name : common) {
            if (!saved.get(name).shape().equals(own.get(name).shape())) {
                throw LoadingFaults.refusal(
                        root,
                        strict ? keys : IncompatibleKeys.NONE,
                        List.of(LoadingFaults.sizeMismatch(name, saved.get(name), own.get(name))));
            }
        }
        if (strict && !keys.isEmpty()) {
            throw LoadingFaults.refusal(root, keys, List.of());
        }
        common.forEach(name -> own.get(name).copy_(saved.get(name)));
        return keys;
