package torchwright.cuda.jcuda;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUevent;
import jcuda.driver.CUfunction;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import jcuda.driver.JITOptions;
import torchwright.cuda.Dim3;

/** The driver of this machine: each call goes to JCuda's static method of that name. */
final class JCudaCalls implements DriverCalls {
    private static final int LOG_BYTES = 8192;

    private JCudaCalls() {}

    /**
     * {@return the driver, with its library loaded}
     *
     * @throws LinkageError if there is no driver
     * @throws IOException  if JCuda's library cannot be unpacked
     */
    static DriverCalls load() throws IOException {
        // Results are checked one by one; JCuda's own exceptions would not name the kernel.
        NativeLibraries.load(() -> JCudaDriver.setExceptionsEnabled(false));
        return new JCudaCalls();
    }

    @Override
    public int init() {
        return JCudaDriver.cuInit(0);
    }

    @Override
    public int driverGetVersion(int[] version) {
        return JCudaDriver.cuDriverGetVersion(version);
    }

    @Override
    public int getErrorName(int error, String[] name) {
        return JCudaDriver.cuGetErrorName(error, name);
    }

    @Override
    public int getErrorString(int error, String[] text) {
        return JCudaDriver.cuGetErrorString(error, text);
    }

    @Override
    public int deviceGetCount(int[] count) {
        return JCudaDriver.cuDeviceGetCount(count);
    }

    @Override
    public int deviceGet(CUdevice device, int ordinal) {
        return JCudaDriver.cuDeviceGet(device, ordinal);
    }

    @Override
    public int deviceGetName(byte[] name, CUdevice device) {
        return JCudaDriver.cuDeviceGetName(name, name.length, device);
    }

    @Override
    public int deviceTotalMem(long[] bytes, CUdevice device) {
        return JCudaDriver.cuDeviceTotalMem(bytes, device);
    }

    @Override
    public int deviceGetAttribute(int[] value, int attribute, CUdevice device) {
        return JCudaDriver.cuDeviceGetAttribute(value, attribute, device);
    }

    @Override
    public int devicePrimaryCtxRetain(CUcontext context, CUdevice device) {
        return JCudaDriver.cuDevicePrimaryCtxRetain(context, device);
    }

    @Override
    public int devicePrimaryCtxRelease(CUdevice device) {
        return JCudaDriver.cuDevicePrimaryCtxRelease(device);
    }

    @Override
    public int ctxSetCurrent(CUcontext context) {
        return JCudaDriver.cuCtxSetCurrent(context);
    }

    @Override
    public int memGetInfo(long[] free, long[] total) {
        return JCudaDriver.cuMemGetInfo(free, total);
    }

    @Override
    public int memAlloc(long[] address, long bytes) {
        DevicePointer pointer = new DevicePointer(0);
        int result = JCudaDriver.cuMemAlloc(pointer, bytes);
        address[0] = pointer.address();
        return result;
    }

    @Override
    public int memFree(long address) {
        return JCudaDriver.cuMemFree(new DevicePointer(address));
    }

    @Override
    public int memHostAlloc(ByteBuffer[] buffer, long[] address, long bytes) {
        HostPointer pointer = new HostPointer(0);
        int result = JCudaDriver.cuMemHostAlloc(pointer, bytes, 0);
        if (result == CUresult.CUDA_SUCCESS) {
            buffer[0] = pointer.getByteBuffer().order(ByteOrder.nativeOrder());
            address[0] = pointer.address();
        }
        return result;
    }

    @Override
    public int memFreeHost(ByteBuffer buffer) {
        return JCudaDriver.cuMemFreeHost(Pointer.to(buffer));
    }

    @Override
    public int memcpyHtoDAsync(long destination, ByteBuffer source, CUstream stream) {
        return JCudaDriver.cuMemcpyHtoDAsync(
                new DevicePointer(destination), Pointer.to(source.slice()), source.remaining(), stream);
    }

    @Override
    public int memcpyDtoHAsync(ByteBuffer destination, long source, CUstream stream) {
        return JCudaDriver.cuMemcpyDtoHAsync(
                Pointer.to(destination.slice()), new DevicePointer(source), destination.remaining(), stream);
    }

    @Override
    public int memcpyDtoDAsync(long destination, long source, long bytes, CUstream stream) {
        return JCudaDriver.cuMemcpyDtoDAsync(new DevicePointer(destination), new DevicePointer(source), bytes, stream);
    }

    @Override
    public int memsetD8Async(long address, byte value, long bytes, CUstream stream) {
        return JCudaDriver.cuMemsetD8Async(new DevicePointer(address), value, bytes, stream);
    }

    @Override
    public int streamCreate(CUstream stream, int flags) {
        return JCudaDriver.cuStreamCreate(stream, flags);
    }

    @Override
    public int streamDestroy(CUstream stream) {
        return JCudaDriver.cuStreamDestroy(stream);
    }

    @Override
    public int streamSynchronize(CUstream stream) {
        return JCudaDriver.cuStreamSynchronize(stream);
    }

    @Override
    public int streamWaitEvent(CUstream stream, CUevent event) {
        return JCudaDriver.cuStreamWaitEvent(stream, event, 0);
    }

    @Override
    public int streamBeginCapture(CUstream stream, int mode) {
        return JCudaDriver.cuStreamBeginCapture(stream, mode);
    }

    @Override
    public int streamEndCapture(CUstream stream, CUgraphExec graph) {
        CUgraph recorded = new CUgraph();
        int ended = JCudaDriver.cuStreamEndCapture(stream, recorded);
        if (ended != CUresult.CUDA_SUCCESS) {
            return ended;
        }
        int made = JCudaDriver.cuGraphInstantiate(graph, recorded, 0);
        int freed = JCudaDriver.cuGraphDestroy(recorded);
        return made == CUresult.CUDA_SUCCESS ? freed : made;
    }

    @Override
    public int graphLaunch(CUgraphExec graph, CUstream stream) {
        return JCudaDriver.cuGraphLaunch(graph, stream);
    }

    @Override
    public int graphExecDestroy(CUgraphExec graph) {
        return JCudaDriver.cuGraphExecDestroy(graph);
    }

    @Override
    public int eventCreate(CUevent event) {
        return JCudaDriver.cuEventCreate(event, 0);
    }

    @Override
    public int eventRecord(CUevent event, CUstream stream) {
        return JCudaDriver.cuEventRecord(event, stream);
    }

    @Override
    public int eventSynchronize(CUevent event) {
        return JCudaDriver.cuEventSynchronize(event);
    }

    @Override
    public int eventElapsedTime(float[] milliseconds, CUevent start, CUevent end) {
        return JCudaDriver.cuEventElapsedTime(milliseconds, start, end);
    }

    @Override
    public int eventDestroy(CUevent event) {
        return JCudaDriver.cuEventDestroy(event);
    }

    @Override
    public int moduleLoadData(CUmodule module, ByteBuffer image, String[] log) {
        JITOptions options = new JITOptions();
        options.putInt(CUjit_option.CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES, LOG_BYTES);
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[LOG_BYTES]);
        int result = JCudaDriver.cuModuleLoadDataJIT(module, Pointer.to(image.slice()), options);
        log[0] = options.getString(CUjit_option.CU_JIT_ERROR_LOG_BUFFER);
        return result;
    }

    @Override
    public int moduleGetFunction(CUfunction function, CUmodule module, String name) {
        return JCudaDriver.cuModuleGetFunction(function, module, name);
    }

    @Override
    public int moduleGetGlobal(long[] address, CUmodule module, String name) {
        DevicePointer pointer = new DevicePointer(0);
        int result = JCudaDriver.cuModuleGetGlobal(pointer, new long[1], module, name);
        address[0] = pointer.address();
        return result;
    }

    @Override
    public int moduleUnload(CUmodule module) {
        return JCudaDriver.cuModuleUnload(module);
    }

    @Override
    public int funcGetAttribute(int[] value, int attribute, CUfunction function) {
        return JCudaDriver.cuFuncGetAttribute(value, attribute, function);
    }

    @Override
    public int funcSetAttribute(CUfunction function, int attribute, int value) {
        return JCudaDriver.cuFuncSetAttribute(function, attribute, value);
    }

    @Override
    public int launchKernel(
            CUfunction function, Dim3 grid, Dim3 block, int sharedBytes, CUstream stream, Pointer parameters) {
        return JCudaDriver.cuLaunchKernel(
                function,
                grid.x(),
                grid.y(),
                grid.z(),
                block.x(),
                block.y(),
                block.z(),
                sharedBytes,
                stream,
                parameters,
                null);
    }
}
