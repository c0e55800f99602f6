// why: narrow keeps the dimension: (1, out) is not (out)
        Tensor ones = Tensor.ones(Shape.of(x.size(0), 1), DType.FLOAT64);
        Tensor table = Tensor.cat(new Tensor[] {x, ones}, 1);
        Tensor across = table.t();
        Tensor solution = CholeskySolver.solve(across.matmul(table), across.matmul(y));
        int inputs = x.size(1);
        return new LinearFit(solution.narrow(0, 0, inputs).t(), solution.narrow(0, inputs, 1));
