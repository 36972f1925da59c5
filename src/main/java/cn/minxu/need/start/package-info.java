/** What the registration form proposes to who opens it. */
package cn.minxu.need.start;
