/** A district's projects, replayed: what its files say people did, the processes do the rest. */
package cn.minxu.replay.projects;
