/**
 * Kernels that do at once what would be several ops: one pass through memory instead of one an op. Each class launches
 * one kernel; the ops that use them come with later chapters.
 */
package torchwright.cuda.kernel.fused;
