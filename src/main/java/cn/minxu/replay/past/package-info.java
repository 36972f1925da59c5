/** The demo district's last 90 days, lived through at its first start. */
package cn.minxu.replay.past;
