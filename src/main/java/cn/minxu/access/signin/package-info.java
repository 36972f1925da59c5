/** Signing in: whose password is right, how guessing is slowed, and when a session or a remembered password ends. */
package cn.minxu.access.signin;
