CREATE TABLE `notice` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`space_id` text NOT NULL,
	`question_id` text NOT NULL,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`actor_id` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_id_unique` ON `notice` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_once` ON `notice` (`user_id`,`kind`,`cause`);--> statement-breakpoint
CREATE INDEX `notice_unread` ON `notice` (`user_id`,`space_id`,`seq`) WHERE "notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX `notice_all` ON `notice` (`user_id`,`space_id`,`seq`);--> statement-breakpoint
CREATE TABLE `question_templates` (
	`space_id` text PRIMARY KEY NOT NULL,
	`templates` text NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
