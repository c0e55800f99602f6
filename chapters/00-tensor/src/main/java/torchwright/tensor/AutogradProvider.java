package torchwright.tensor;

import java.util.ServiceLoader;

/** Makes the {@link AutogradMeta} of tensors; found with {@link ServiceLoader}, at most one. */
public interface AutogradProvider {
    /**
     * Makes the form of a leaf that does not require a gradient yet.
     *
     * @param tensor the tensor that it will belong to
     * @return a new form
     */
    AutogradMeta leaf(Tensor tensor);

    /** {@return the provider on the class path, or the plain one, which computes no gradients} */
    static AutogradProvider current() {
        return Holder.PROVIDER;
    }

    /** Finds the provider when it is first needed. */
    final class Holder {
        private static final AutogradProvider PROVIDER = ServiceLoader.load(
                        AutogradProvider.class, AutogradProvider.class.getClassLoader())
                .findFirst()
                .orElse(PlainLeaf::new);

        private Holder() {}
    }
}
