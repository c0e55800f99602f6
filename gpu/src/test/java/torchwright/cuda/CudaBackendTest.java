package torchwright.cuda;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Backend;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

class CudaBackendTest {
    @Test
    void theEngineFindsTheBackend() {
        assertTrue(ServiceLoader.load(Backend.class).stream()
                .anyMatch(provider -> provider.type().equals(CudaBackend.class)));
    }

    @Test
    void itAnswersThatThereIsNoDevice() {
        assertFalse(Device.cuda().isAvailable());
    }

    @Test
    void aMoveToAMissingDeviceSaysWhatToDo() {
        Tensor x = Tensor.ones(2, 3);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> x.to(Device.cuda()));
        assertTrue(refused.getMessage().contains("device cuda:0 does not exist"), refused.getMessage());
        assertTrue(refused.getMessage().contains("isAvailable()"), refused.getMessage());
    }
}
