-- What was scored before this table was there. `presage rescore` works it out from the versions.
INSERT INTO `scored_question` (`question_id`, `space_id`, `kind`, `rules_version`, `known_at`, `opens_at`, `closes_at`, `deadline_at`)
SELECT q.`id`, q.`space_id`, q.`kind`, s.`rules_version`, s.`known_at`, q.`opens_at`, s.`counts_from`, q.`deadline_at`
FROM `question` q
JOIN (
	SELECT `question_id`, max(`rules_version`) AS `rules_version`, max(`known_at`) AS `known_at`, max(`counts_from`) AS `counts_from`
	FROM `score` GROUP BY `question_id`
) s ON s.`question_id` = q.`id`
ORDER BY s.`known_at`, q.`id`;
