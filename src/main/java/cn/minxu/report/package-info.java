/** Reports due at agreed dates: a piece that any kind of case uses by calling its process (docs/report.md). */
package cn.minxu.report;
