ALTER TABLE `question` ADD `series_id` text;--> statement-breakpoint
CREATE INDEX `question_series` ON `question` (`series_id`) WHERE "question"."series_id" is not null;