// why: the module would change whenever the saved tensor does
        Map<String, Tensor> own = of(root);
        List<String> missing = new ArrayList<>(own.keySet());
        missing.removeAll(saved.keySet());
        List<String> unexpected = new ArrayList<>(saved.keySet());
        unexpected.removeAll(own.keySet());
        IncompatibleKeys keys = new IncompatibleKeys(missing, unexpected);
        List<String> common = new ArrayList<>(own.keySet());
        common.retainAll(saved.keySet());
        List<String> wrongSizes = new ArrayList<>();
        for (String name : common) {
            if (!saved.get(name).shape().equals(own.get(name).shape())) {
                wrongSizes.add(LoadingFaults.sizeMismatch(name, saved.get(name), own.get(name)));
            }
        }
        if (strict && !keys.isEmpty() || !wrongSizes.isEmpty()) {
            throw LoadingFaults.refusal(root, strict ? keys : IncompatibleKeys.NONE, wrongSizes);
        }
        ModuleTree.gather(root, Members::parameters).forEach((name, tensor) -> {
            if (saved.containsKey(name)) {
                tensor.setData(saved.get(name));
            }
        });
        return keys;
