/** Reports over REST. */
package cn.minxu.report.web;
