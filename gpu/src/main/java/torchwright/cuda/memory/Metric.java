package torchwright.cuda.memory;

/** What the allocator counts, by torch's names. */
enum Metric {
    ALLOCATION("allocation"),
    SEGMENT("segment"),
    ACTIVE("active"),
    INACTIVE_SPLIT("inactive_split"),
    ALLOCATED_BYTES("allocated_bytes"),
    RESERVED_BYTES("reserved_bytes"),
    ACTIVE_BYTES("active_bytes"),
    INACTIVE_SPLIT_BYTES("inactive_split_bytes"),
    REQUESTED_BYTES("requested_bytes");

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
