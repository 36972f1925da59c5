-- Each look at Tasklist asks for the supervision orders that a unit has to answer.
create index supervision_order_unit on minxu.supervision_order (to_unit, answer_by);
