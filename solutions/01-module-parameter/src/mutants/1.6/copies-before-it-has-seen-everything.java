// why: after a refusal half of the module is another model's
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
            if (saved.get(name).shape().equals(own.get(name).shape())) {
                own.get(name).copy_(saved.get(name));
            } else {
                wrongSizes.add(LoadingFaults.sizeMismatch(name, saved.get(name), own.get(name)));
            }
        }
        if (strict && !keys.isEmpty() || !wrongSizes.isEmpty()) {
            throw LoadingFaults.refusal(root, strict ? keys : IncompatibleKeys.NONE, wrongSizes);
        }
        return keys;
