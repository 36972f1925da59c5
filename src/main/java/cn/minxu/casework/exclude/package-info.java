/** Units that may not take on projects for a time, for whatever feature asks. */
package cn.minxu.casework.exclude;
