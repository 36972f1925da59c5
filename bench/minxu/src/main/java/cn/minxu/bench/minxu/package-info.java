@org.jspecify.annotations.NullMarked
package cn.minxu.bench.minxu;
