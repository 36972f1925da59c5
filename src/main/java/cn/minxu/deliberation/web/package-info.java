/** Topics of deliberations over REST. */
package cn.minxu.deliberation.web;
