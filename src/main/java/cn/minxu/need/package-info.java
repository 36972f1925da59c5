/** A resident's need from its registration to its answer: the facts, the rules about them, and the desk that takes needs in. */
package cn.minxu.need;
