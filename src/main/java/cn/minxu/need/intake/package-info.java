/** Intake of needs from files: what a file says, row by row, and the job that takes it in. */
package cn.minxu.need.intake;
