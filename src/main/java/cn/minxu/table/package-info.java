/**
 * Tables that people upload, CSV or XLSX, read row by row within bounds: one reader for needs, the organisation and the replay. Says what
 * stands in a file, not whether it is right.
 */
package cn.minxu.table;
