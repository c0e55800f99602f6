package torchwright.golden;

import java.util.Map;
import java.util.TreeMap;

/** The engine's operations by torch's names. A later chapter adds its own table to the list in the constructor. */
final class Operations {
    private final Map<String, Operation> byName = new TreeMap<>();

    Operations() {
        CreationOperations.define(this);
        PointwiseOperations.define(this);
        ReductionOperations.define(this);
        LinearAlgebraOperations.define(this);
        ViewOperations.define(this);
        IndexingOperations.define(this);
        ArrangementOperations.define(this);
        InPlaceOperations.define(this);
        RandomOperations.define(this);
        TextOperations.define(this);
        GradientOperations.define(this);
        LossOperations.define(this);
        SgdOperations.define(this);
        DropoutOperations.define(this);
        SplitOperations.define(this);
        MetricOperations.define(this);
    }

    /**
     * Says how the engine is asked for an operation.
     *
     * @param name      torch's name
     * @param operation what to call
     */
    void define(String name, Operation operation) {
        if (byName.put(name, operation) != null) {
            throw new IllegalArgumentException("operation defined twice: " + name);
        }
    }

    /** {@return the operation of a name} */
    Operation named(String name) {
        Operation operation = byName.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("no operation is defined for the goldens of " + name);
        }
        return operation;
    }
}
