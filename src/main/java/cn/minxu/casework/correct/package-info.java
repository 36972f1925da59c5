/** 更正登记: what was registered wrongly is put right while a case is open, on record; a case of the wrong unit goes to the right one. */
package cn.minxu.casework.correct;
