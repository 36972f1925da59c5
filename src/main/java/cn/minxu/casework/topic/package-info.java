/** What communities may deliberate about: each feature offers its own cases, none knows who else does. */
package cn.minxu.casework.topic;
