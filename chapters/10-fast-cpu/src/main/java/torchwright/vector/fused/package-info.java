/** Several ops in one walk through memory: what is computed in a register need not be written and read again. */
package torchwright.vector.fused;
