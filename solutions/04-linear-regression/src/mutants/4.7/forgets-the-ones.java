// why: without the column of ones every line goes through the origin
        Tensor across = x.t();
        Tensor solution = CholeskySolver.solve(across.matmul(x), across.matmul(y));
        return new LinearFit(solution.t(), Tensor.zeros(Shape.of(y.size(1)), DType.FLOAT64));
