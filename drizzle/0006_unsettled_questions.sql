CREATE TABLE `unsettled_question` (
	`question_id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unsettled_question_space` ON `unsettled_question` (`space_id`);