CREATE TABLE `scored_question` (
	`revision` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` text NOT NULL,
	`space_id` text NOT NULL,
	`kind` text NOT NULL,
	`rules_version` integer NOT NULL,
	`known_at` integer,
	`opens_at` integer,
	`closes_at` integer,
	`deadline_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scored_question_question_id_unique` ON `scored_question` (`question_id`);--> statement-breakpoint
CREATE INDEX `scored_question_space` ON `scored_question` (`space_id`,`revision`);