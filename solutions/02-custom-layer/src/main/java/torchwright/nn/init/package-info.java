/** How parameters begin: random numbers whose scale fits the number of inputs that are summed up. */
package torchwright.nn.init;
