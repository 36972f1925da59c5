/**
 * What supervisors ask about cases of any kind: figures with what they are counted from, the cases behind each, and why some were late.
 */
package cn.minxu.casework.supervision;
