-- 我的会议: of all members of all meetings those with somebody's account (docs/meeting.md, GET /api/meetings).
create index meeting_member_own on minxu.meeting_member (user_id) where user_id is not null and not gone;
