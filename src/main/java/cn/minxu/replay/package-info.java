/**
 * A district's year replayed: what residents said and what staff then decided, from files, through the real processes at their own
 * time, and the figures that the system's own records give in the end. Only in the profile {@code replay}.
 */
package cn.minxu.replay;
