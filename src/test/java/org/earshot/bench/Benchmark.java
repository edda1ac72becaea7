package org.earshot.bench;

/**
 * One thing worth measuring. {@code ./dev bench claim} finds it by its name: a class {@code ClaimBench} in this package,
 * with a constructor without arguments.
 */
@FunctionalInterface
public interface Benchmark {

    /** Measures, and writes down what it saw; a failure ends the bench as missed. */
    void run(Figures figures) throws Exception;
}
