/** What a person runs: programs with a command line, printed results and plots. The engine itself draws nothing. */
package torchwright.programs;
