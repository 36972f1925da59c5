/** The need's processes: what each agrees on with the diagrams, and the delegates of their service tasks. */
package cn.minxu.need.process;
