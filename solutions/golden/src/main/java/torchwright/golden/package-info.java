/**
 * Values recorded from PyTorch and the tests that ask the engine for the same: the script that records them is in
 * {@code script}, the values are in the test resources, and the rest is test code.
 */
package torchwright.golden;
