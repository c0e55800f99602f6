package torchwright.cuda.benchmark;

/**
 * Something to be measured.
 *
 * @param id     its name, the same for all who do it: ours, PyTorch, cuBLAS
 * @param title  what it is
 * @param unit   of its speed: GB/s, TFLOP/s, steps/s
 * @param amount of the unit's thing that one run does: gigabytes, tera-operations, steps
 * @param run    does it once; the device may still be at it afterwards
 */
record GpuWork(String id, String title, String unit, double amount, Runnable run) {}
