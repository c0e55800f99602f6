// why: contiguous is enough, but not needed: this copies where a view was possible
        return layout.isContiguous() ? Layout.contiguous(target).strides() : null;
