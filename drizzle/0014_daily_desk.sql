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
CREATE INDEX `brief_questions` ON `brief_question` (`brief_id`);--> statement-breakpoint
CREATE TABLE `clarification` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clarification_says_something" CHECK("clarification"."text" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clarification_id_unique` ON `clarification` (`id`);--> statement-breakpoint
CREATE INDEX `clarification_question` ON `clarification` (`question_id`,`seq`);--> statement-breakpoint
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
CREATE INDEX `mind_changer_step_of` ON `mind_changer_step` (`mind_changer_id`,`seq`);--> statement-breakpoint
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
	`mail_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mail_id`) REFERENCES `mail`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_id_unique` ON `notice` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_once` ON `notice` (`user_id`,`kind`,`cause`);--> statement-breakpoint
CREATE INDEX `notice_unread` ON `notice` (`user_id`,`space_id`,`seq`) WHERE "notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX `notice_all` ON `notice` (`user_id`,`space_id`,`seq`);--> statement-breakpoint
CREATE INDEX `notice_unmailed` ON `notice` (`user_id`,`space_id`,`seq`) WHERE "notice"."read_at" is null and "notice"."mail_id" is null;--> statement-breakpoint
CREATE INDEX `notice_mail` ON `notice` (`mail_id`) WHERE "notice"."mail_id" is not null;--> statement-breakpoint
CREATE TABLE `outcome_step` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`proposal_id` text,
	`resolution_id` text,
	`forecaster_id` text NOT NULL,
	`act` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_step_of_one" CHECK(("outcome_step"."proposal_id" is null) <> ("outcome_step"."resolution_id" is null)),
	CONSTRAINT "outcome_step_fits" CHECK("outcome_step"."act" = 'dispute' or ("outcome_step"."act" = 'answer') = ("outcome_step"."resolution_id" is not null)),
	CONSTRAINT "outcome_step_reason" CHECK("outcome_step"."act" not in ('dispute', 'answer') or "outcome_step"."reason" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_step_id_unique` ON `outcome_step` (`id`);--> statement-breakpoint
CREATE INDEX `outcome_step_question` ON `outcome_step` (`question_id`,`seq`);--> statement-breakpoint
CREATE INDEX `outcome_step_proposal` ON `outcome_step` (`proposal_id`,`act`);--> statement-breakpoint
CREATE INDEX `outcome_step_resolution` ON `outcome_step` (`resolution_id`,`seq`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`outcome_kind` text NOT NULL,
	`option_id` text,
	`happened_at` integer,
	`known_at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`basis` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`option_id`) REFERENCES `question_option`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_outcome" CHECK("proposal"."outcome_kind" not in ('reopened', 'value')),
	CONSTRAINT "proposal_option" CHECK(("proposal"."outcome_kind" = 'option') = ("proposal"."option_id" is not null)),
	CONSTRAINT "proposal_happened_first" CHECK("proposal"."happened_at" is null or "proposal"."happened_at" <= "proposal"."known_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_id_unique` ON `proposal` (`id`);--> statement-breakpoint
CREATE INDEX `proposal_question` ON `proposal` (`question_id`,`seq`);--> statement-breakpoint
CREATE TABLE `proposal_evidence` (
	`proposal_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	PRIMARY KEY(`proposal_id`, `evidence_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_person` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`is_needed` integer NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_person_id_unique` ON `second_person` (`id`);--> statement-breakpoint
CREATE INDEX `second_person_question` ON `second_person` (`question_id`,`seq`);--> statement-breakpoint
CREATE TABLE `queue_rules` (
	`user_id` text NOT NULL,
	`space_id` text NOT NULL,
	`rules` text NOT NULL,
	PRIMARY KEY(`user_id`, `space_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snooze` (
	`user_id` text NOT NULL,
	`question_id` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`user_id`, `question_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `question_templates` (
	`space_id` text PRIMARY KEY NOT NULL,
	`templates` text NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
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
ALTER TABLE `forecast` ADD `confidence_basis` text;--> statement-breakpoint
ALTER TABLE `forecast` ADD `said_at` integer;--> statement-breakpoint
ALTER TABLE `forecast` ADD `sent_as` text;--> statement-breakpoint
CREATE UNIQUE INDEX `forecast_sent_once` ON `forecast` (`forecaster_id`,`sent_as`) WHERE "forecast"."sent_as" is not null;--> statement-breakpoint
ALTER TABLE `resolution` ADD `proposal_id` text REFERENCES proposal(id);