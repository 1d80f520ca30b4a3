CREATE TABLE `comment` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`space_id` text NOT NULL,
	`question_id` text,
	`evidence_id` text,
	`thread_id` text NOT NULL,
	`answers_id` text,
	`forecaster_id` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_place" CHECK(("comment"."question_id" is null) <> ("comment"."evidence_id" is null)),
	CONSTRAINT "comment_answers" CHECK(("comment"."answers_id" is null) = ("comment"."thread_id" = "comment"."id"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_id_unique` ON `comment` (`id`);--> statement-breakpoint
CREATE INDEX `comment_question` ON `comment` (`question_id`,`thread_id`,`seq`);--> statement-breakpoint
CREATE INDEX `comment_evidence` ON `comment` (`evidence_id`,`thread_id`,`seq`);--> statement-breakpoint
CREATE INDEX `comment_thread` ON `comment` (`thread_id`,`seq`);--> statement-breakpoint
CREATE TABLE `comment_step` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`comment_id` text NOT NULL,
	`act` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`forecaster_id` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_step_id_unique` ON `comment_step` (`id`);--> statement-breakpoint
CREATE INDEX `comment_step_comment` ON `comment_step` (`comment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `note` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`space_id` text NOT NULL,
	`question_id` text,
	`article_id` text,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "note_place" CHECK(("note"."question_id" is null) <> ("note"."article_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_id_unique` ON `note` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `note_question` ON `note` (`question_id`,`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `note_article` ON `note` (`article_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `note_own` ON `note` (`user_id`,`space_id`,`updated_at`,`seq`);--> statement-breakpoint
CREATE TABLE `mind_changer` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mind_changer_id_unique` ON `mind_changer` (`id`);--> statement-breakpoint
CREATE INDEX `mind_changer_question` ON `mind_changer` (`question_id`,`seq`);--> statement-breakpoint
CREATE TABLE `mind_changer_step` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`mind_changer_id` text NOT NULL,
	`act` text NOT NULL,
	`evidence_id` text,
	`note` text DEFAULT '' NOT NULL,
	`forecaster_id` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`mind_changer_id`) REFERENCES `mind_changer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mind_changer_step_id_unique` ON `mind_changer_step` (`id`);--> statement-breakpoint
CREATE INDEX `mind_changer_step_of` ON `mind_changer_step` (`mind_changer_id`,`seq`);