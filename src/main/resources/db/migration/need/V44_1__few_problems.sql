-- 问题件 are few among all needs: the planner knows it by this, and begins with them (need_problem) instead of with all open cases.
create statistics minxu.need_trouble on (greatest(returns, redo_round)) from minxu.need;
