CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`space_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_token_hash_unique` ON `feed` (`token_hash`);--> statement-breakpoint
CREATE INDEX `feed_user` ON `feed` (`user_id`,`space_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`claimed_at` integer NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`stop_hash` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_stop_hash_unique` ON `mail` (`stop_hash`);--> statement-breakpoint
CREATE INDEX `mail_user` ON `mail` (`user_id`,`claimed_at`);--> statement-breakpoint
CREATE TABLE `mail_setting` (
	`user_id` text PRIMARY KEY NOT NULL,
	`address` text,
	`wanted` text,
	`wanted_hash` text,
	`wanted_until` integer,
	`asks_to_confirm` integer DEFAULT false NOT NULL,
	`pace` text DEFAULT 'off' NOT NULL,
	`hour` integer DEFAULT 7 NOT NULL,
	`zone` text NOT NULL,
	`next_at` integer NOT NULL,
	`looked_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`tried_at` integer,
	`problem` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_setting_hour" CHECK("mail_setting"."hour" between 0 and 23)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_setting_wanted_hash_unique` ON `mail_setting` (`wanted_hash`);--> statement-breakpoint
CREATE INDEX `mail_setting_next` ON `mail_setting` (`next_at`) WHERE "mail_setting"."asks_to_confirm" or ("mail_setting"."address" is not null and "mail_setting"."pace" <> 'off');--> statement-breakpoint
CREATE TABLE `watch` (
	`user_id` text NOT NULL,
	`question_id` text NOT NULL,
	`space_id` text NOT NULL,
	`points` integer,
	`outcome` integer NOT NULL,
	`comments` integer NOT NULL,
	`day` text,
	`day_at` integer,
	`since` integer NOT NULL,
	`quiet_until` integer,
	`check_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `question_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "watch_points" CHECK("watch"."points" is null or "watch"."points" between 1 and 99)
);
--> statement-breakpoint
CREATE INDEX `watch_question` ON `watch` (`question_id`);--> statement-breakpoint
CREATE INDEX `watch_user` ON `watch` (`user_id`,`space_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `watch_day` ON `watch` (`day_at`) WHERE "watch"."day_at" is not null;--> statement-breakpoint
CREATE INDEX `watch_check` ON `watch` (`check_at`) WHERE "watch"."check_at" is not null;--> statement-breakpoint
ALTER TABLE `notice` ADD `mail_id` text REFERENCES mail(id);--> statement-breakpoint
CREATE INDEX `notice_unmailed` ON `notice` (`user_id`,`space_id`,`seq`) WHERE "notice"."read_at" is null and "notice"."mail_id" is null;--> statement-breakpoint
CREATE INDEX `notice_mail` ON `notice` (`mail_id`) WHERE "notice"."mail_id" is not null;