/** Approval of the use of funds, tier by tier: a piece that any community's case uses by calling its process (docs/approval.md). */
package cn.minxu.approval;
