/**
 * A district's past replayed: what people said and decided, from a folder of files, through the real processes at their own time, and the
 * figures that the system's own records give in the end. Here a year of needs; {@code meetings} has months of 阳光17议, {@code past} the
 * demo district's last 90 days, {@code stage} what they all stand on.
 */
package cn.minxu.replay;
