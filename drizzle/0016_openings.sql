CREATE TABLE `opening` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opening_id_unique` ON `opening` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `opening_once` ON `opening` (`question_id`,`forecaster_id`);--> statement-breakpoint
ALTER TABLE `notice` ADD `forecaster_id` text REFERENCES forecaster(id);