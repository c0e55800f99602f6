/** What every finished page must have, whoever wrote it: valid, readable, reachable, light, and at home on a disk. */
package torchwright.docs.check.page;
