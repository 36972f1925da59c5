/** What completing each step of a need's process changes; one small class for each user task. */
package cn.minxu.need.step;
