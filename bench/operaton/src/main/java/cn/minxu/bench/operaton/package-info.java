@org.jspecify.annotations.NullMarked
package cn.minxu.bench.operaton;
