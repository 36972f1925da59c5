-- Needs of before are found by their category too.
update minxu.case_words w set words = w.words || minxu.searchable(n.category) from minxu.need n where n.id = w.case_id and w.words <> '';
