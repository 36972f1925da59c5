/** Pages of alliances over REST. */
package cn.minxu.alliance.web;
