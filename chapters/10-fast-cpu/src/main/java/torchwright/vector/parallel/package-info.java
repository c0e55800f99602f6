/** Work on several threads: cut into parts, which the pool and the caller take one after the other. */
package torchwright.vector.parallel;
