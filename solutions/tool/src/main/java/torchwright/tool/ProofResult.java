package torchwright.tool;

import java.util.List;

/**
 * The result of one proof.
 *
 * @param claim    what was to be shown
 * @param findings what speaks against it; none if it holds
 * @param evidence what was looked at, in a few words
 */
record ProofResult(Claim claim, List<Finding> findings, String evidence) {
    boolean holds() {
        return findings.isEmpty();
    }
}
