/**
 * The deploy gate: what a deployed package has to keep to, read from diagrams, tables and forms alone. It knows no engine, and says all
 * that it finds at once.
 */
package cn.minxu.model.gate;
