/** Agreements that units sign: a piece that any kind of case uses by calling its process (docs/agreement.md). */
package cn.minxu.agreement;
