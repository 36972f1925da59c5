/** The same business steps modelled the ordinary way, for every stock engine: all data in variables, two timers on each task. */
@org.jspecify.annotations.NullMarked
package cn.minxu.bench.ordinary;
