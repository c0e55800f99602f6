package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.cuda.emulator.TestDevice.with;

import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/** Every diagnostic, by a kernel with one planted fault, with its whole message. */
class FaultsTest {
    private final TestDevice device = new TestDevice(EmulatorOptions.defaults().withBudget(100_000));
    private final long zeros = device.put(new float[256]);
    private final long out = device.bytes(400);

    private KernelFault fault(String kernel, int blocks, int threads, ParameterBlock parameters) {
        return fault("faults", kernel, blocks, threads, parameters);
    }

    private KernelFault fault(String file, String kernel, int blocks, int threads, ParameterBlock parameters) {
        return assertThrows(
                KernelFault.class, () -> device.launch(file, kernel, Dim3.of(blocks), Dim3.of(threads), parameters));
    }

    private static void says(KernelFault fault, FaultKind kind, String message) {
        assertEquals(message.strip(), fault.getMessage().replace('\t', ' '));
        assertEquals(kind, fault.kind());
        assertEquals(kind.error(), fault.error());
    }

    @Test
    void aReadPastTheEnd() {
        long hundred = device.put(new float[100]);
        says(
                fault("outOfBounds", 2, 64, with().pointer(hundred).pointer(out).value(100)),
                FaultKind.OUT_OF_BOUNDS,
                """
                cuLaunchKernel of kernel outOfBounds: CUDA_ERROR_ILLEGAL_ADDRESS (700)
                out-of-bounds read of 4 bytes of global memory: byte 400 of an allocation of 400 bytes
                in block (1, 0, 0), thread (36, 0, 0)
                at faults.cu:8
                at faults.ptx:63: ld.global.f32  %f1, [%rd5];
                """);
    }

    @Test
    void aReadOfANullPointer() {
        says(fault("outOfBounds", 1, 32, with().pointer(0).pointer(out).value(5)), FaultKind.OUT_OF_BOUNDS, """
                cuLaunchKernel of kernel outOfBounds: CUDA_ERROR_ILLEGAL_ADDRESS (700)
                out-of-bounds read of 4 bytes: 0x0 is a null pointer, or near it
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:8
                at faults.ptx:63: ld.global.f32  %f1, [%rd5];
                """);
    }

    @Test
    void aReadPastTheEndOfSharedMemory() {
        says(fault("sharedOutOfBounds", 1, 32, with().pointer(out)), FaultKind.OUT_OF_BOUNDS, """
                cuLaunchKernel of kernel sharedOutOfBounds: CUDA_ERROR_ILLEGAL_ADDRESS (700)
                out-of-bounds read of 4 bytes of shared memory: byte 128 of 128
                in block (0, 0, 0), thread (31, 0, 0)
                at faults.cu:16
                at faults.ptx:99: ld.shared.f32  %f1, [%r4+4];
                """);
    }

    @Test
    void aReadOfWhatWasFreed() {
        long freed = device.put(new float[100]);
        device.driver().free(freed);
        says(fault("outOfBounds", 1, 64, with().pointer(freed).pointer(out).value(50)), FaultKind.USE_AFTER_FREE, """
                cuLaunchKernel of kernel outOfBounds: CUDA_ERROR_ILLEGAL_ADDRESS (700)
                use after free: read of 4 bytes at byte 0 of an allocation of 400 bytes that was freed
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:8
                at faults.ptx:63: ld.global.f32  %f1, [%rd5];
                """);
    }

    @Test
    void aReadOfGlobalMemoryThatNobodyWrote() {
        says(
                fault(
                        "outOfBounds",
                        1,
                        64,
                        with().pointer(device.bytes(400)).pointer(out).value(50)),
                FaultKind.UNINITIALISED,
                """
                cuLaunchKernel of kernel outOfBounds: CUDA_ERROR_LAUNCH_FAILED (719)
                uninitialised read of 4 bytes of global memory: byte 0 of an allocation of 400 bytes was never written
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:8
                at faults.ptx:63: ld.global.f32  %f1, [%rd5];
                """);
    }

    @Test
    void aVectorAtAnAddressThatIsNoMultipleOfItsSize() {
        says(fault("misaligned", 1, 32, with().pointer(zeros).pointer(out)), FaultKind.MISALIGNED, """
                cuLaunchKernel of kernel misaligned: CUDA_ERROR_MISALIGNED_ADDRESS (716)
                misaligned read of 16 bytes of global memory: byte 4 of an allocation of 1024 bytes is no multiple of 16
                in block (0, 0, 0), thread (1, 0, 0)
                at faults.cu:20
                at faults.ptx:127: ld.global.v4.f32  {%f1, %f2, %f3, %f4}, [%rd6];
                """);
    }

    @Test
    void aReadOfSharedMemoryThatNobodyWrote() {
        says(fault("uninitialisedShared", 1, 64, with().pointer(out)), FaultKind.UNINITIALISED, """
                cuLaunchKernel of kernel uninitialisedShared: CUDA_ERROR_LAUNCH_FAILED (719)
                uninitialised read of 4 bytes of shared memory: byte 240 (values, byte 240 of it) was not written by this block
                in block (0, 0, 0), thread (60, 0, 0)
                at faults.cu:30
                at faults.ptx:170: ld.shared.f32  %f2, [%r2];
                """);
    }

    @Test
    void aBarrierThatIsMissingBetweenWriteAndRead() {
        says(fault("missingBarrier", 1, 64, with().pointer(zeros).pointer(out)), FaultKind.RACE, """
                cuLaunchKernel of kernel missingBarrier: CUDA_ERROR_LAUNCH_FAILED (719)
                shared memory race: thread (32, 0, 0) writes byte 128 (values, byte 128 of it)
                thread (31, 0, 0) read it at faults.cu:36, with no barrier between
                in block (0, 0, 0), thread (32, 0, 0)
                at faults.cu:35
                at faults.ptx:206: st.shared.f32  [%r4], %f1;
                """);
    }

    @Test
    void aBarrierThatIsMissingAtTheEndOfALoop() {
        says(
                fault(
                        "missingSecondBarrier",
                        1,
                        64,
                        with().pointer(zeros).pointer(out).value(4)),
                FaultKind.RACE,
                """
                cuLaunchKernel of kernel missingSecondBarrier: CUDA_ERROR_LAUNCH_FAILED (719)
                shared memory race: thread (0, 0, 0) reads byte 252 (values, byte 252 of it)
                thread (63, 0, 0) wrote it at faults.cu:44, with no barrier between
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:46
                at faults.ptx:276: ld.shared.f32  %f13, [%r3];
                """);
    }

    @Test
    void manyThreadsThatWriteOnePlace() {
        says(fault("twoWriters", 1, 64, with().pointer(out)), FaultKind.RACE, """
                cuLaunchKernel of kernel twoWriters: CUDA_ERROR_LAUNCH_FAILED (719)
                shared memory race: thread (1, 0, 0) writes byte 0 (value, byte 0 of it)
                thread (0, 0, 0) wrote it at faults.cu:53, with no barrier between
                in block (0, 0, 0), thread (1, 0, 0)
                at faults.cu:53
                at faults.ptx:379: st.shared.f32  [_ZZ10twoWritersE5value], %f1;
                """);
    }

    @Test
    void anAsynchronousCopyThatIsNotWaitedFor() {
        says(fault("asynchronous", "missingWait", 1, 32, with().pointer(zeros).pointer(out)), FaultKind.RACE, """
                cuLaunchKernel of kernel missingWait: CUDA_ERROR_LAUNCH_FAILED (719)
                shared memory race: thread (0, 0, 0) reads byte 0 (buffer, byte 0 of it)
                an asynchronous copy that was not waited for writes it, begun at asynchronous.cu:7, with no barrier between
                in block (0, 0, 0), thread (0, 0, 0)
                at asynchronous.cu:10
                at asynchronous.ptx:54: ld.shared.f32  %f1, [%r6];
                """);
    }

    @Test
    void anAsynchronousCopyThatBeginsWhileOthersRead() {
        says(
                fault(
                        "asynchronous",
                        "earlyCopy",
                        1,
                        64,
                        with().pointer(zeros).pointer(out).value(3)),
                FaultKind.RACE,
                """
                cuLaunchKernel of kernel earlyCopy: CUDA_ERROR_LAUNCH_FAILED (719)
                shared memory race: thread (0, 0, 0) writes byte 4 (buffer, byte 4 of it)
                thread (1, 0, 0) read it at asynchronous.cu:22, with no barrier between
                in block (0, 0, 0), thread (0, 0, 0)
                at asynchronous.cu:19
                at asynchronous.ptx:173: cp.async.cg.shared.global [%r2], [%rd1], 16;
                """);
    }

    @Test
    void aBarrierInABranch() {
        says(fault("divergentBarrier", 1, 32, with().pointer(out)), FaultKind.DIVERGENT_BARRIER, """
                cuLaunchKernel of kernel divergentBarrier: CUDA_ERROR_LAUNCH_FAILED (719)
                divergent barrier: lanes 0-15 of warp 0 wait for the whole block, but lanes 16-31 are elsewhere, at faults.cu:66
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:62
                at faults.ptx:424: bar.sync  0;
                """);
    }

    @Test
    void aBarrierThatSomeHaveReturnedBefore() {
        says(fault("barrierAfterReturn", 1, 64, with().pointer(out).value(40)), FaultKind.DIVERGENT_BARRIER, """
                cuLaunchKernel of kernel barrierAfterReturn: CUDA_ERROR_LAUNCH_FAILED (719)
                divergent barrier: 40 of 64 threads wait for the whole block, the others have returned
                in block (0, 0, 0)
                at faults.cu:75
                at faults.ptx:471: bar.sync  0;
                """);
    }

    @Test
    void theLatterIsAllowedOnRequest() {
        TestDevice lenient = new TestDevice(EmulatorOptions.defaults().allowingExitedAtBarrier());
        long ones = lenient.put(new float[64]);
        lenient.launch(
                "faults",
                "barrierAfterReturn",
                Dim3.of(1),
                Dim3.of(64),
                with().pointer(ones).value(20));
        assertEquals(1, lenient.floats(ones, 64)[19]);
        assertEquals(0, lenient.floats(ones, 64)[20]);
    }

    @Test
    void aShuffleThatNotAllNamedLanesComeTo() {
        says(fault("shuffleInBranch", 1, 32, with().pointer(out)), FaultKind.INACTIVE_LANES, """
                cuLaunchKernel of kernel shuffleInBranch: CUDA_ERROR_LAUNCH_FAILED (719)
                inactive lanes: the member mask 0xffffffff names lanes 16-31, which have returned
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:82
                at faults.ptx:507: shfl.sync.down.b32  %r7|%p2, %r1, %r5, %r4, %r6;
                """);
    }

    @Test
    void aShuffleThatReadsFromALaneOutside() {
        says(fault("shuffleFromOutside", 1, 32, with().pointer(out)), FaultKind.INACTIVE_LANES, """
                cuLaunchKernel of kernel shuffleFromOutside: CUDA_ERROR_LAUNCH_FAILED (719)
                inactive lanes: lane 0 reads from lane 20, which does not take part in the shuffle
                in block (0, 0, 0), thread (0, 0, 0)
                at faults.cu:90
                at faults.ptx:544: shfl.sync.idx.b32  %r7|%p2, %r1, %r5, %r4, %r6;
                """);
    }

    @Test
    void aLoopThatNeverEnds() {
        KernelFault fault = fault("endless", 1, 32, with().pointer(zeros));
        assertEquals("""
                cuLaunchKernel of kernel endless: CUDA_ERROR_LAUNCH_TIMEOUT (702)
                endless loop: the block has executed more than 100000 warp instructions
                Give the emulator a larger budget if that many are needed.
                in block (0, 0, 0)
                at faults.cu:96
                """, fault.getMessage().substring(0, fault.getMessage().lastIndexOf("at faults.ptx")));
        assertEquals(FaultKind.ENDLESS_LOOP, fault.kind());
    }

    @Test
    void anAssertionThatDoesNotHold() {
        says(fault("assertion", 1, 4, with().pointer(device.put(1, 2, -1, 0))), FaultKind.ASSERTION, """
                cuLaunchKernel of kernel assertion: CUDA_ERROR_ASSERT (710)
                faults.cu:101: void assertion(const int *): Assertion `x[threadIdx.x] >= 0` failed.
                in block (0, 0, 0), thread (2, 0, 0)
                at faults.cu:101
                at faults.ptx:621: call.uni
                """);
    }

    @Test
    void aTrap() {
        says(fault("trapped", 1, 4, with().pointer(device.put(1, 2, -1, 0))), FaultKind.TRAP, """
                cuLaunchKernel of kernel trapped: CUDA_ERROR_ILLEGAL_INSTRUCTION (715)
                the kernel trapped
                in block (0, 0, 0), thread (2, 0, 0)
                at faults.cu:106
                at faults.ptx:660: trap;
                """);
    }

    @Test
    void twoWarpsThatWaitAtDifferentBarriers() {
        says(fault("barrierDeadlock", 1, 64, with().pointer(out)), FaultKind.DEADLOCK, """
                cuLaunchKernel of kernel barrierDeadlock: CUDA_ERROR_LAUNCH_TIMEOUT (702)
                deadlock: all warps wait at barriers that never open
                warp 0 at faults.cu:113
                warp 1 at faults.cu:115
                in block (0, 0, 0)
                at faults.cu:115
                at faults.ptx:696: bar.sync 2, 64;
                """);
    }

    @Test
    void theFaultOfTheFirstBlockIsReportedHoweverManyThreadsRun() {
        for (int threads = 1; threads <= 4; threads++) {
            TestDevice many = new TestDevice(EmulatorOptions.defaults().withThreads(threads));
            long few = many.put(new float[200]);
            KernelFault fault = assertThrows(
                    KernelFault.class,
                    () -> many.launch(
                            "faults",
                            "outOfBounds",
                            Dim3.of(40),
                            Dim3.of(32),
                            with().pointer(few).pointer(few).value(5000)));
            assertEquals(
                    "block (6, 0, 0), thread (8, 0, 0)",
                    fault.position().toString().lines().findFirst().orElse(""));
        }
    }

    @Test
    void checksCanBeSwitchedOff() {
        TestDevice unchecked = new TestDevice(EmulatorOptions.defaults().withChecks(false, false));
        long there = unchecked.bytes(400);
        unchecked.launch("faults", "twoWriters", Dim3.of(1), Dim3.of(64), with().pointer(there));
        unchecked.launch("faults", "uninitialisedShared", Dim3.of(1), Dim3.of(64), with().pointer(there));
        assertEquals(59, unchecked.floats(there, 64)[59]);
    }

    @Test
    void theDeviceGoesOnAfterAFault() {
        fault("twoWriters", 1, 64, with().pointer(out));
        device.driver().synchronize(CudaDriver.DEFAULT_STREAM);
        device.launch(
                "faults",
                "outOfBounds",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(zeros).pointer(out).value(20));
        assertEquals(0, device.floats(out, 1)[0]);
        assertEquals(CudaError.ASSERT, CudaError.of(710));
    }
}
