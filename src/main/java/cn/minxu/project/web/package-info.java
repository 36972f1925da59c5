/** Claims, the three lists and their figures over REST. */
package cn.minxu.project.web;
