// why: X X^T compares the examples with each other, (N, N), instead of the inputs, (in + 1, in + 1)
        Tensor ones = Tensor.ones(Shape.of(x.size(0), 1), DType.FLOAT64);
        Tensor table = Tensor.cat(new Tensor[] {x, ones}, 1);
        Tensor solution = CholeskySolver.solve(table.matmul(table.t()), y);
        int inputs = x.size(1);
        return new LinearFit(solution.narrow(0, 0, inputs).t(), solution.select(0, inputs));
