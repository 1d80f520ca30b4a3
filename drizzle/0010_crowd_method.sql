CREATE TABLE `crowd_line` (
	`question_id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`method` text NOT NULL,
	`last_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `crowd_line_method` ON `crowd_line` (`space_id`,`method`,`question_id`);--> statement-breakpoint
ALTER TABLE `crowd_point` ADD `p` real;