// why: the modules inside are forgotten
        Map<String, Tensor> state = new LinkedHashMap<>();
        Members members = root.members();
        members.parameters().forEach((name, parameter) -> state.put(name, parameter.detach()));
        members.buffers().forEach((name, buffer) -> {
            if (buffer.isPersistent()) {
                state.put(name, buffer.detach());
            }
        });
        return state;
