package org.earshot.bench;

/** Measures the bench itself: how long a reading takes to write down. */
final class SampleBench implements Benchmark {

    @Override
    public void run(Figures figures) {
        Samples samples = new Samples();
        for (int i = 0; i < 10_000; i++) {
            long start = System.nanoTime();
            Thread.onSpinWait();
            samples.add((System.nanoTime() - start) / 1000.0);
        }
        figures.rows("spin wait", samples, "microseconds");
        figures.goal("sample.p50", samples.percentile(50), Goal.atMost(1000));
    }
}
