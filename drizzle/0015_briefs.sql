CREATE TABLE `brief` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`space_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`replaces` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brief_id_unique` ON `brief` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `brief_number` ON `brief` (`space_id`,`number`);--> statement-breakpoint
CREATE INDEX `brief_replaces` ON `brief` (`replaces`) WHERE "brief"."replaces" is not null;--> statement-breakpoint
CREATE TABLE `brief_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`plan` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `brief_draft_space` ON `brief_draft` (`space_id`,`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `brief_question` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`brief_id` text NOT NULL,
	`question_id` text NOT NULL,
	FOREIGN KEY (`brief_id`) REFERENCES `brief`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `brief_question_of` ON `brief_question` (`question_id`,`seq`);--> statement-breakpoint
CREATE INDEX `brief_questions` ON `brief_question` (`brief_id`);