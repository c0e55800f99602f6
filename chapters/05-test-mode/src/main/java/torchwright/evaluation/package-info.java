/** What a trained model is worth: its predictions, and the gap between what it learned from and what it never saw. */
package torchwright.evaluation;
