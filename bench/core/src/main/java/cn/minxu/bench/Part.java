package cn.minxu.bench;

/** One thing that the bench measures. */
interface Part {
    void play(Run run) throws Exception;
}
