/** Who works on a task: claiming it, giving it back, handing it over, and what a unit's head says about that. */
package cn.minxu.need.claim;
