// why: a hook belongs to one module
        handles.add(model.registerForwardHook((called, inputs, output) -> {
            outputs.put("", output.detach());
            return null;
        }));
