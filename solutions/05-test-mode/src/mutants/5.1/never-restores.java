// why: after the first prediction nothing is recorded any more, and the model stops learning without an error
        GradMode.setEnabled(enabled);
        return () -> {};
