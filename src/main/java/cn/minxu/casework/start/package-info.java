/** What somebody may start, in the words of staff, and what is proposed to him for the fields of its form. */
package cn.minxu.casework.start;
