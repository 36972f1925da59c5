/** What was decided about a case elsewhere: its record shows it, its kind may act on it. */
package cn.minxu.casework.decided;
