-- What an import says is so only while it is applied. A migration that rebuilds `import` or `resolution` must make these again.
DROP TRIGGER `unsettled_question_settled`;
--> statement-breakpoint
CREATE TRIGGER `unsettled_question_settled` AFTER INSERT ON `resolution` WHEN new.`outcome_kind` <> 'reopened' AND new.`import_id` IS NULL BEGIN DELETE FROM `unsettled_question` WHERE `question_id` = new.`question_id`; END;
--> statement-breakpoint
CREATE TRIGGER `unsettled_question_imported` AFTER UPDATE OF `applied_at`, `undone_at` ON `import` BEGIN
	DELETE FROM `unsettled_question` WHERE `question_id` IN (SELECT `question_id` FROM `resolution` WHERE `import_id` = new.`id`);
	INSERT INTO `unsettled_question` (`question_id`, `space_id`)
	SELECT q.`id`, q.`space_id` FROM `question` q
	WHERE q.`id` IN (SELECT `question_id` FROM `resolution` WHERE `import_id` = new.`id`)
		AND coalesce((
			SELECT r.`outcome_kind` FROM `resolution` r LEFT JOIN `import` i ON i.`id` = r.`import_id`
			WHERE r.`question_id` = q.`id` AND (r.`import_id` IS NULL OR (i.`applied_at` IS NOT NULL AND i.`undone_at` IS NULL))
			ORDER BY r.`seq` DESC LIMIT 1
		), 'reopened') = 'reopened';
END;
