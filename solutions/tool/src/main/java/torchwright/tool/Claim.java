package torchwright.tool;

/** What is claimed of every chapter, and proven. */
enum Claim {
    SOLUTION_TESTS_RAN("the solution's own tests have run"),
    COMPLETE("every exercise has text, page, hints, tests and mutants"),
    IN_STEP("1 the chapter is in step with its solution"),
    COMPILES("2 solution and chapter compile"),
    STUBS_FAIL("3 on the stubs every exercise's tests fail, by Todo"),
    SOLUTION_PASSES("4 on the solution they pass"),
    MUTANTS_ARE_KILLED("5 every mutant is killed, later exercises solved or stubs"),
    EVERY_PREFIX_WORKS("6 the exercises can be solved in their order"),
    NO_LATER_CHAPTER_NEEDED("7 no test needs a later chapter"),
    IMPORTS_ARE_CONFINED("vector module and JCuda stay in their packages");

    private final String words;

    Claim(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
