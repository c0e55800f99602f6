package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A tensor on a device that is not there: the refusal says why, if the backend knows. */
class MissingDeviceTest {
    private static final Device AWAY = new Device("away", 0);

    private record Away(String obstacle) implements Backend {
        @Override
        public String deviceType() {
            return AWAY.type();
        }

        @Override
        public int deviceCount() {
            return 0;
        }

        @Override
        public <O extends Op> Kernel<O> kernel(Class<O> op) {
            return null;
        }

        @Override
        public Storage allocate(DType dtype, int length, Device device) {
            throw new AssertionError("nobody may allocate");
        }

        @Override
        public void transfer(Tensor source, Tensor destination) {
            throw new AssertionError("nobody may copy");
        }
    }

    private static String refusal(Backend backend) {
        DeviceKernels kernels = new DeviceKernels(List.of(backend));
        return assertThrows(
                        IllegalStateException.class,
                        () -> kernels.empty(Layout.contiguous(Shape.of(2)), DType.FLOAT32, AWAY, null))
                .getMessage();
    }

    @Test
    void theBackendsReasonStandsInTheRefusal() {
        assertEquals(
                "device away:0 does not exist: 0 away device(s) found\nthe cable is missing\n"
                        + "Ask Device.isAvailable() first.",
                refusal(new Away("the cable is missing")));
    }

    @Test
    void withoutAReasonTheRefusalIsShorter() {
        assertEquals(
                "device away:0 does not exist: 0 away device(s) found\nAsk Device.isAvailable() first.",
                refusal(new Away("")));
    }
}
