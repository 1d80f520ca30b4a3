CREATE TABLE `source_grade` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`source_id` text NOT NULL,
	`reliability` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_grade_id_unique` ON `source_grade` (`id`);--> statement-breakpoint
CREATE INDEX `source_grade_source` ON `source_grade` (`source_id`,`seq`);--> statement-breakpoint
CREATE INDEX `article_published` ON `article` (`space_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `article_source` ON `article` (`source_id`,`at`,`id`);