/** What contests have come to, over REST. */
package cn.minxu.contest.web;
