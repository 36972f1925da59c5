/** What models say in letters: expressions, FEEL, patterns, spans of time, and XML that is looked at before anything parses it. */
package cn.minxu.model.text;
