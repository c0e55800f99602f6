/** Examples to learn from, and how they are divided. */
package torchwright.data;
