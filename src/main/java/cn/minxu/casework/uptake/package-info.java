/** Cases that take up others: what they do answers those, and their end reaches each of them. */
package cn.minxu.casework.uptake;
