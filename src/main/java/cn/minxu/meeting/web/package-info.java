/** Meetings over REST. */
package cn.minxu.meeting.web;
