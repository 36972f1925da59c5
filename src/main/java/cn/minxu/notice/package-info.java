/** NoticeRows and objections: a piece that any kind of case uses by calling its process (docs/notice.md). */
package cn.minxu.notice;
