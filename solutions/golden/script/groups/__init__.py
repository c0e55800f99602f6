"""The groups of goldens: one module, one topic, one file of cases."""
