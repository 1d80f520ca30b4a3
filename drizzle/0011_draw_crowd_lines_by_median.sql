-- Every line so far is by the median, which is its pool.
UPDATE `crowd_point` SET `p` = `median`;
--> statement-breakpoint
INSERT INTO `crowd_line` (`question_id`, `space_id`, `method`, `last_at`, `revision`)
SELECT `question`.`id`, `question`.`space_id`, 'median', max(`crowd_point`.`at`), 1
FROM `crowd_point` JOIN `question` ON `question`.`id` = `crowd_point`.`question_id` GROUP BY `question`.`id`;
