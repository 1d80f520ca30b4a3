-- A migration that rebuilds `question` or `resolution` must make these triggers again.
INSERT INTO `unsettled_question` (`question_id`, `space_id`)
SELECT q.`id`, q.`space_id` FROM `question` q
WHERE coalesce((SELECT r.`outcome_kind` FROM `resolution` r WHERE r.`question_id` = q.`id` ORDER BY r.`seq` DESC LIMIT 1), 'reopened') = 'reopened';
--> statement-breakpoint
CREATE TRIGGER `unsettled_question_asked` AFTER INSERT ON `question` BEGIN INSERT INTO `unsettled_question` (`question_id`, `space_id`) VALUES (new.`id`, new.`space_id`); END;
--> statement-breakpoint
CREATE TRIGGER `unsettled_question_settled` AFTER INSERT ON `resolution` WHEN new.`outcome_kind` <> 'reopened' BEGIN DELETE FROM `unsettled_question` WHERE `question_id` = new.`question_id`; END;
--> statement-breakpoint
CREATE TRIGGER `unsettled_question_reopened` AFTER INSERT ON `resolution` WHEN new.`outcome_kind` = 'reopened' BEGIN INSERT OR IGNORE INTO `unsettled_question` (`question_id`, `space_id`) SELECT `id`, `space_id` FROM `question` WHERE `id` = new.`question_id`; END;
