/** Scoring by a versioned standard: a piece that any kind of case uses by calling its process (docs/scoring.md). */
package cn.minxu.scoring;
