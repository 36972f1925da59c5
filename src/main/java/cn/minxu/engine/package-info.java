/**
 * The seam between the process engine and our features, and the only place that knows the engine's internals: what expressions may
 * say, which variables exist, who may complete a task, where forms get their facts and where submissions go.
 */
package cn.minxu.engine;
