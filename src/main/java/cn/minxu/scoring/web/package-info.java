/** Sheets and standards over REST. */
package cn.minxu.scoring.web;
