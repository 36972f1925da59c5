/**
 * Tables that people upload, CSV or XLSX, read row by row within bounds: one reader for needs, the organisation and the replay. Says what
 * stands in a file, not whether it is right. And workbooks that people download ({@link cn.minxu.table.OutgoingWorkbook}).
 */
package cn.minxu.table;
