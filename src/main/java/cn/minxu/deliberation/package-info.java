/** 阳光17议: every community deliberates once a month (docs/deliberation.md). */
package cn.minxu.deliberation;
