/** Agreements over REST, and as pages to print. */
package cn.minxu.agreement.web;
