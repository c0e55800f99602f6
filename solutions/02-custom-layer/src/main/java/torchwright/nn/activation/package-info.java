/** Activation functions as ops: leaky relu, elu, silu, softplus. Relu, sigmoid and tanh are the tensor's own. */
package torchwright.nn.activation;
