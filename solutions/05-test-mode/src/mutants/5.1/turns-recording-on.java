// why: recording is usually on, so that is restored; inside another NoGrad it was off
        GradMode.setEnabled(enabled);
        return () -> GradMode.setEnabled(true);
