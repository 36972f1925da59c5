/** Needs and what communities deliberate about: which offer themselves, and what a decision says to the resident. */
package cn.minxu.need.topic;
