package torchwright.cuda.emulator;

/**
 * Where each lane of a warp is, and which of them run.
 *
 * <p>Lanes at the same position run together. Where they part, those at the lowest position run first: code after a
 * branch lies behind its two ways, so that the others are met again there. Lanes at a {@link Meeting} that others are
 * expected at are parked until those arrive.
 */
final class Flow {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Warp warp;
    private final Program program;
    private final Counters counters;
    private final CallStack calls = new CallStack();
    private final int[] pcs = new int[Warp.LANES];
    private int live;
    private int parked;
    private int active;
    private int pc;
    // The lowest position of a lane that is neither active nor parked.
    private int next;

    Flow(Warp warp, Program program, Counters counters) {
        this.warp = warp;
        this.program = program;
        this.counters = counters;
    }

    /** Puts some lanes to the beginning of the kernel; there are no others. */
    void begin(int lanes) {
        live = lanes;
        parked = 0;
        calls.clear();
        place(lanes, program.entry());
        regroup();
    }

    /**
     * Lets lanes further on run for a while, if there are any: those at the lowest position may be waiting in a loop for
     * something that only the others can do, such as giving back a lock.
     */
    void giveWay() {
        if (active == 0 || next == NOWHERE) {
            return;
        }
        settle();
        int from = pc;
        pc = next;
        next = NOWHERE;
        active = 0;
        for (int m = live & ~parked; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            if (pcs[lane] == pc) {
                active |= 1 << lane;
            } else if (pcs[lane] > from) {
                next = Math.min(next, pcs[lane]);
            }
        }
    }

    /** Goes on after the whole warp has waited. */
    void goOn() {
        if (active == 0) {
            regroup();
        }
    }

    /** Goes on to the next instruction. */
    void advance() {
        if (++pc >= next) {
            settle();
            regroup();
        }
    }

    /** Lets some of the active lanes go on elsewhere, the others at the next instruction. */
    void branch(int lanes, int target) {
        if (lanes == 0) {
            advance();
        } else if (lanes == active) {
            pc = target;
            if (pc >= next) {
                settle();
                regroup();
            }
        } else {
            if (counters != null) {
                counters.diverged(pc);
            }
            pc++;
            settle();
            place(lanes, target);
            regroup();
        }
    }

    /** Lets each of some lanes go on at its own position, the others at the next instruction. */
    void scatter(int lanes, int[] targets) {
        pc++;
        settle();
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            pcs[lane] = targets[lane];
        }
        regroup();
    }

    /** Lets each of some lanes go on where it was called from; the others at the next instruction. */
    void comeBack(int lanes) {
        pc++;
        settle();
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            pcs[lane] = calls.pop(lane);
        }
        regroup();
    }

    void exit(int lanes) {
        pc++;
        settle();
        live &= ~lanes;
        regroup();
    }

    /** Some of the active lanes have come to a meeting, the others pass it by. */
    void arrive(Meeting meeting, int lanes) {
        if (parked == 0 && lanes == active && isComplete(meeting, lanes)) {
            meeting.execute(warp, lanes);
            advance();
            return;
        }
        place(active & ~lanes, pc + 1);
        place(lanes, pc);
        int done = meet(meeting, lanes | parkedAt(pc));
        parked = (parked | lanes) & ~done;
        place(done, pc + 1);
        regroup();
    }

    private boolean isComplete(Meeting meeting, int lanes) {
        for (int m = lanes; m != 0; m &= m - 1) {
            if (meeting.members(warp, Integer.numberOfTrailingZeros(m)) != lanes) {
                return false;
            }
        }
        return lanes != 0;
    }

    // Each set of lanes that expect just each other meets.
    private int meet(Meeting meeting, int here) {
        int done = 0;
        int rest = here;
        while (rest != 0) {
            int first = Integer.numberOfTrailingZeros(rest);
            int members = meeting.members(warp, first);
            int group = 0;
            for (int m = rest; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                if (meeting.members(warp, lane) == members) {
                    group |= 1 << lane;
                }
            }
            if ((members & 1 << first) == 0 || (members & ~live) != 0) {
                throw missing(meeting, pc, group, members);
            }
            if (group == members) {
                meeting.execute(warp, group);
                done |= group;
            }
            rest &= ~group;
        }
        return done;
    }

    private void regroup() {
        while (true) {
            int candidates = live & ~parked;
            pc = NOWHERE;
            next = NOWHERE;
            active = 0;
            for (int m = candidates; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                if (pcs[lane] < pc) {
                    next = pc;
                    pc = pcs[lane];
                    active = 1 << lane;
                } else if (pcs[lane] == pc) {
                    active |= 1 << lane;
                } else {
                    next = Math.min(next, pcs[lane]);
                }
            }
            if (active != 0 || live == 0 || warp.barrier() != null) {
                return;
            }
            unpark();
        }
    }

    // Nobody can run any more: a barrier may be complete now that others have ended; if none is, lanes are missing.
    private void unpark() {
        for (int m = parked; m != 0; m &= m - 1) {
            pc = pcs[Integer.numberOfTrailingZeros(m)];
            int here = parkedAt(pc);
            int done = meet((Meeting) program.code()[pc], here);
            if (done != 0) {
                parked &= ~done;
                place(done, pc + 1);
                return;
            }
        }
        int lane = Integer.numberOfTrailingZeros(parked);
        pc = pcs[lane];
        Meeting meeting = (Meeting) program.code()[pc];
        throw missing(meeting, pc, parkedAt(pc), meeting.members(warp, lane));
    }

    private Fault missing(Meeting meeting, int at, int here, int members) {
        int elsewhere = members & ~here & parked;
        String place = elsewhere == 0 ? "" : ", at " + program.place(pcs[Integer.numberOfTrailingZeros(elsewhere)]);
        boolean returned = (members & ~here & live) == 0;
        return meeting.missing(warp, at, here, members, returned ? "have returned" : "are elsewhere" + place);
    }

    private int parkedAt(int position) {
        int mask = 0;
        for (int m = parked; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            if (pcs[lane] == position) {
                mask |= 1 << lane;
            }
        }
        return mask;
    }

    private void settle() {
        place(active, pc);
    }

    private void place(int lanes, int position) {
        for (int m = lanes; m != 0; m &= m - 1) {
            pcs[Integer.numberOfTrailingZeros(m)] = position;
        }
    }

    /** {@return the position of the lanes that run} */
    int pc() {
        return pc;
    }

    /** {@return the lanes that run} */
    int active() {
        return active;
    }

    /** {@return the lanes that have not ended} */
    int live() {
        return live;
    }

    CallStack calls() {
        return calls;
    }
}
