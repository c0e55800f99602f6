// why: a column of zeros says nothing, and leaves the equation without a single answer
        Tensor zeros = Tensor.zeros(Shape.of(x.size(0), 1), DType.FLOAT64);
        Tensor table = Tensor.cat(new Tensor[] {x, zeros}, 1);
        Tensor across = table.t();
        Tensor solution = CholeskySolver.solve(across.matmul(table), across.matmul(y));
        int inputs = x.size(1);
        return new LinearFit(solution.narrow(0, 0, inputs).t(), solution.select(0, inputs));
