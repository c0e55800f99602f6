package torchwright.cuda.jcuda;

import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUevent;
import jcuda.driver.CUfunction;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUmodule;
import jcuda.driver.CUstream;
import torchwright.cuda.Dim3;

/**
 * The functions of {@code libcuda} that the backend calls, under their own names without the {@code cu}. JCuda offers
 * them as static methods that need a driver; behind this interface what calls them can be tested without one.
 *
 * <p>Each returns the driver's result, 0 for success, and throws nothing; results go into the first element of the
 * arrays and into the handles that are passed. Addresses are plain numbers.
 */
interface DriverCalls {
    int init();

    int driverGetVersion(int[] version);

    int getErrorName(int error, String[] name);

    int getErrorString(int error, String[] text);

    int deviceGetCount(int[] count);

    int deviceGet(CUdevice device, int ordinal);

    int deviceGetName(byte[] name, CUdevice device);

    int deviceTotalMem(long[] bytes, CUdevice device);

    int deviceGetAttribute(int[] value, int attribute, CUdevice device);

    int devicePrimaryCtxRetain(CUcontext context, CUdevice device);

    int devicePrimaryCtxRelease(CUdevice device);

    int ctxSetCurrent(CUcontext context);

    int memGetInfo(long[] free, long[] total);

    int memAlloc(long[] address, long bytes);

    int memFree(long address);

    /** Pinned memory: as a buffer, and where it lies. */
    int memHostAlloc(ByteBuffer[] buffer, long[] address, long bytes);

    int memFreeHost(ByteBuffer buffer);

    /** The source is a direct buffer: what is between its position and its limit. */
    int memcpyHtoDAsync(long destination, ByteBuffer source, CUstream stream);

    /** The destination is a direct buffer: what is between its position and its limit. */
    int memcpyDtoHAsync(ByteBuffer destination, long source, CUstream stream);

    int memcpyDtoDAsync(long destination, long source, long bytes, CUstream stream);

    int memsetD8Async(long address, byte value, long bytes, CUstream stream);

    int streamCreate(CUstream stream, int flags);

    int streamDestroy(CUstream stream);

    int streamSynchronize(CUstream stream);

    int streamWaitEvent(CUstream stream, CUevent event);

    int streamBeginCapture(CUstream stream, int mode);

    /** Ends a capture and instantiates what it recorded. */
    int streamEndCapture(CUstream stream, CUgraphExec graph);

    int graphLaunch(CUgraphExec graph, CUstream stream);

    int graphExecDestroy(CUgraphExec graph);

    int eventCreate(CUevent event);

    int eventRecord(CUevent event, CUstream stream);

    int eventSynchronize(CUevent event);

    int eventElapsedTime(float[] milliseconds, CUevent start, CUevent end);

    int eventDestroy(CUevent event);

    /** The image ends with a zero; {@code log[0]} is what the assembler says where it refuses the image. */
    int moduleLoadData(CUmodule module, ByteBuffer image, String[] log);

    int moduleGetFunction(CUfunction function, CUmodule module, String name);

    int moduleGetGlobal(long[] address, CUmodule module, String name);

    int moduleUnload(CUmodule module);

    int funcGetAttribute(int[] value, int attribute, CUfunction function);

    int funcSetAttribute(CUfunction function, int attribute, int value);

    /** The parameters are a table of their addresses, in native memory. */
    int launchKernel(CUfunction function, Dim3 grid, Dim3 block, int sharedBytes, CUstream stream, Pointer parameters);
}
