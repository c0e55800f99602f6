/** Layers: the post's own one, torch's linear ones, activations, and what rearranges. */
package torchwright.nn.layer;
