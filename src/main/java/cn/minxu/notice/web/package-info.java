/** Objections over REST, and the public's own page. */
package cn.minxu.notice.web;
