// why: the ones stand on the left, the bias is looked for on the right
        Tensor ones = Tensor.ones(Shape.of(x.size(0), 1), DType.FLOAT64);
        Tensor table = Tensor.cat(new Tensor[] {ones, x}, 1);
        Tensor across = table.t();
        Tensor solution = CholeskySolver.solve(across.matmul(table), across.matmul(y));
        int inputs = x.size(1);
        return new LinearFit(solution.narrow(0, 0, inputs).t(), solution.select(0, inputs));
