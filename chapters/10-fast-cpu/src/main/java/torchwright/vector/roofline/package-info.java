/** How fast a piece of work can be at best: the roofline model. */
package torchwright.vector.roofline;
