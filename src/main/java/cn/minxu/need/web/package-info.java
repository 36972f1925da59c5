/** Needs over REST: registering, looking up and withdrawing one, and importing many. */
package cn.minxu.need.web;
