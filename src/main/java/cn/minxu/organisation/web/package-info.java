/** The organisation over REST. */
package cn.minxu.organisation.web;
