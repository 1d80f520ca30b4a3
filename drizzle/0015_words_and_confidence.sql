CREATE TABLE `forecast_word` (
	`forecast_id` text NOT NULL,
	`scale` text NOT NULL,
	`word` text NOT NULL,
	`space_id` text NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`probability` real NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`forecast_id`, `scale`),
	FOREIGN KEY (`forecast_id`) REFERENCES `forecast`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `forecast_word_space` ON `forecast_word` (`space_id`,`scale`,`made_at`);--> statement-breakpoint
CREATE INDEX `forecast_word_forecaster` ON `forecast_word` (`forecaster_id`,`scale`,`made_at`);--> statement-breakpoint
CREATE INDEX `forecast_word_question` ON `forecast_word` (`question_id`);--> statement-breakpoint
ALTER TABLE `forecast` ADD `confidence` text;--> statement-breakpoint
ALTER TABLE `forecast` ADD `confidence_basis` text;