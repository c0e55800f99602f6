/** Linear regression, by steps downhill and by one equation. */
package torchwright.regression;
