package torchwright.examples.gpu;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Device;
import torchwright.tensor.RemovableHandle;

/** Writes down what the backend asks of the driver, until it is closed. */
final class Launches implements AutoCloseable {
    private final List<String> calls = new ArrayList<>();
    private final RemovableHandle observer = CudaContext.of(Device.cuda()).observe(this::around);

    /** {@return a driver that notes launches, copies to the host and replays, and hands on every call} */
    private CudaDriver around(CudaDriver driver) {
        return (CudaDriver) Proxy.newProxyInstance(
                CudaDriver.class.getClassLoader(), new Class<?>[] {CudaDriver.class}, (proxy, method, arguments) -> {
                    note(method.getName(), arguments);
                    try {
                        return method.invoke(driver, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void note(String call, Object... arguments) {
        switch (call) {
            case "launch" ->
                calls.add("launch " + ((CudaKernel) arguments[0]).name() + ", grid " + arguments[1] + ", block "
                        + arguments[2]);
            case "launchGraph" -> calls.add("launch a graph");
            case "copyToHost", "copyToHostAsync" -> calls.add("copy to the host");
            default -> {
                // Memory, streams and events are not what this is about.
            }
        }
    }

    /** {@return the calls so far; forgets them} */
    List<String> take() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    @Override
    public void close() {
        observer.remove();
    }
}
