/** 催办 and 督办单: what supervisors say to the unit that has a case, and what it answers. */
package cn.minxu.casework.urge;
