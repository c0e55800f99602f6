/** Charts as small SVG: text stays text, and colours are the page's, light or dark. */
package torchwright.benchmarks.chart;
