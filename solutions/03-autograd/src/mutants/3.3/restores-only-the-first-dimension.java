// why: thinks of a sum along one dimension; along two, the second is still missing
        if (op.keepdim() || op.dims().isAll() || input.rank() == 0) {
            return result.expand(input.sizes());
        }
        return result.unsqueeze(op.dims().list(input.rank()).get(0)).expand(input.sizes());
