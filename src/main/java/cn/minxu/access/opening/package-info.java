/** What is open of the engine's REST interfaces, for whom and in what bounds: all else is closed. */
package cn.minxu.access.opening;
