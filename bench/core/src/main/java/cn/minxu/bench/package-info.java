/** What measures: the conductor, its meters, the players' side of the wire, and the models that every stock engine runs. */
@org.jspecify.annotations.NullMarked
package cn.minxu.bench;
