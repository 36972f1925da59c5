/** What of a text is not shown to everybody who may see it. */
package cn.minxu.need.privacy;
