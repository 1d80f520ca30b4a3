CREATE TABLE `crowd_point` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` text NOT NULL,
	`option_id` text,
	`at` integer NOT NULL,
	`n` integer NOT NULL,
	`median` real,
	`q1` real,
	`q3` real,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `crowd_point_question` ON `crowd_point` (`question_id`,`option_id`,`at`,`seq`);--> statement-breakpoint
CREATE TABLE `score` (
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`rule` text NOT NULL,
	`rules_version` integer NOT NULL,
	`score` real NOT NULL,
	`coverage` real NOT NULL,
	`contribution` real NOT NULL,
	`known_at` integer NOT NULL,
	`counts_from` integer NOT NULL,
	PRIMARY KEY(`question_id`, `forecaster_id`, `rule`),
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `score_forecaster` ON `score` (`forecaster_id`,`rule`);--> statement-breakpoint
CREATE TABLE `scored_stretch` (
	`forecast_id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`space_id` text NOT NULL,
	`rules_version` integer NOT NULL,
	`probability` real NOT NULL,
	`outcome` integer NOT NULL,
	`from` integer NOT NULL,
	`to` integer NOT NULL,
	`weight` real NOT NULL,
	`score` real NOT NULL,
	FOREIGN KEY (`forecast_id`) REFERENCES `forecast`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scored_stretch_question` ON `scored_stretch` (`question_id`,`forecaster_id`,`from`);--> statement-breakpoint
CREATE INDEX `scored_stretch_forecaster` ON `scored_stretch` (`forecaster_id`);--> statement-breakpoint
CREATE TABLE `article` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`space_id` text NOT NULL,
	`text_sha256` text NOT NULL,
	`title` text NOT NULL,
	`source_id` text,
	`byline` text,
	`published_at` integer,
	`published_day` text,
	`language` text,
	`canonical_url` text,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_id_unique` ON `article` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `article_text` ON `article` (`space_id`,`text_sha256`);--> statement-breakpoint
CREATE INDEX `article_space` ON `article` (`space_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `article_url` ON `article` (`space_id`,`canonical_url`);--> statement-breakpoint
CREATE TABLE `assessment` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`question_id` text NOT NULL,
	`option_id` text,
	`stance` text NOT NULL,
	`likelihood_ratio` real NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`option_id`) REFERENCES `question_option`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_ratio" CHECK("assessment"."likelihood_ratio" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_id_unique` ON `assessment` (`id`);--> statement-breakpoint
CREATE INDEX `assessment_question` ON `assessment` (`question_id`,`evidence_id`,`seq`);--> statement-breakpoint
CREATE TABLE `capture` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`way` text NOT NULL,
	`final_url` text,
	`raw_sha256` text NOT NULL,
	`raw` blob NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `capture_article` ON `capture` (`article_id`,`at`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`space_id` text NOT NULL,
	`claim` text NOT NULL,
	`article_id` text,
	`excerpt` text,
	`excerpt_start` integer,
	`excerpt_end` integer,
	`credibility` text,
	`origin_group` text,
	`published_at` integer,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_excerpt_is_anchored" CHECK(("evidence"."excerpt" is null) = ("evidence"."excerpt_start" is null) and ("evidence"."excerpt" is null) = ("evidence"."excerpt_end" is null) and ("evidence"."excerpt" is null or "evidence"."article_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_id_unique` ON `evidence` (`id`);--> statement-breakpoint
CREATE INDEX `evidence_space` ON `evidence` (`space_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `evidence_article` ON `evidence` (`article_id`);--> statement-breakpoint
CREATE TABLE `evidence_question` (
	`evidence_id` text NOT NULL,
	`question_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	PRIMARY KEY(`evidence_id`, `question_id`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_question_number` ON `evidence_question` (`question_id`,`number`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_name` ON `source` (`space_id`,lower("name"));--> statement-breakpoint
CREATE TABLE `forecast` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`act` text NOT NULL,
	`probability` real,
	`distribution` text,
	`rationale` text DEFAULT '' NOT NULL,
	`question_version_id` text NOT NULL,
	`crowd_shown` integer NOT NULL,
	`made_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`entered_by` text,
	`origin` text NOT NULL,
	`import_id` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_version_id`) REFERENCES `question_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "forecast_probability_range" CHECK("forecast"."probability" is null or "forecast"."probability" between 0 and 1),
	CONSTRAINT "forecast_says_one_thing" CHECK(("forecast"."act" = 'state') = (("forecast"."probability" is null) <> ("forecast"."distribution" is null)) and ("forecast"."act" = 'state' or ("forecast"."probability" is null and "forecast"."distribution" is null)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forecast_id_unique` ON `forecast` (`id`);--> statement-breakpoint
CREATE INDEX `forecast_question_forecaster` ON `forecast` (`question_id`,`forecaster_id`,`made_at`,`seq`);--> statement-breakpoint
CREATE INDEX `forecast_forecaster` ON `forecast` (`forecaster_id`,`made_at`,`seq`);--> statement-breakpoint
CREATE TABLE `forecast_evidence` (
	`forecast_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	PRIMARY KEY(`forecast_id`, `evidence_id`),
	FOREIGN KEY (`forecast_id`) REFERENCES `forecast`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `forecast_evidence_evidence` ON `forecast_evidence` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`space_id` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`subject` text NOT NULL,
	`question_id` text,
	`payload` text,
	`salt` text,
	`payload_digest` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_space` ON `event` (`space_id`,`seq`);--> statement-breakpoint
CREATE INDEX `event_question` ON `event` (`question_id`,`seq`);--> statement-breakpoint
CREATE TABLE `import` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`file_sha256` text NOT NULL,
	`options` text NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `example_key` (
	`space_id` text NOT NULL,
	`key` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`space_id`, `key`),
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `forecaster` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forecaster_user` ON `forecaster` (`space_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_by` text,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_space` ON `invitation` (`space_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `membership` (
	`user_id` text NOT NULL,
	`space_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `space_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_space` ON `membership` (`space_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_hash_unique` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `space` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`settings` text NOT NULL,
	`as_of` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_slug_unique` ON `space` (`slug`);--> statement-breakpoint
CREATE TABLE `token` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `token_token_hash_unique` ON `token` (`token_hash`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`login` text,
	`password_hash` text,
	`is_owner` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "user_login_with_password" CHECK(("user"."login" is null) = ("user"."password_hash" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_login` ON `user` (lower("login"));--> statement-breakpoint
CREATE TABLE `question` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`space_id` text NOT NULL,
	`author_id` text,
	`kind` text NOT NULL,
	`ordered` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`version_id` text NOT NULL,
	`title` text NOT NULL,
	`criteria` text DEFAULT '' NOT NULL,
	`background` text DEFAULT '' NOT NULL,
	`tags` text NOT NULL,
	`opens_at` integer,
	`deadline_day` text,
	`zone` text NOT NULL,
	`deadline_at` integer,
	`closes_at` integer NOT NULL,
	`resolves_by` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_opens_before_it_closes" CHECK("question"."opens_at" is null or "question"."opens_at" < "question"."closes_at"),
	CONSTRAINT "question_due_after_deadline" CHECK("question"."deadline_at" is null or "question"."resolves_by" >= "question"."deadline_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_id_unique` ON `question` (`id`);--> statement-breakpoint
CREATE INDEX `question_space_closes` ON `question` (`space_id`,`closes_at`,`id`);--> statement-breakpoint
CREATE INDEX `question_space_created` ON `question` (`space_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `question_option` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`is_other` integer DEFAULT false NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_option_position` ON `question_option` (`question_id`,`position`);--> statement-breakpoint
CREATE TABLE `question_tag` (
	`question_id` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`question_id`, `tag`),
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_tag_tag` ON `question_tag` (`tag`,`question_id`);--> statement-breakpoint
CREATE TABLE `question_version` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`criteria` text DEFAULT '' NOT NULL,
	`background` text DEFAULT '' NOT NULL,
	`tags` text NOT NULL,
	`opens_at` integer,
	`deadline_day` text,
	`zone` text NOT NULL,
	`deadline_at` integer,
	`closes_at` integer NOT NULL,
	`resolves_by` integer NOT NULL,
	`options` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	`note` text DEFAULT '' NOT NULL,
	`minor` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_version_number` ON `question_version` (`question_id`,`number`);--> statement-breakpoint
CREATE TABLE `resolution` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question_id` text NOT NULL,
	`outcome_kind` text NOT NULL,
	`option_id` text,
	`value` real,
	`happened_at` integer,
	`known_at` integer,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`option_id`) REFERENCES `question_option`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "resolution_option" CHECK(("resolution"."outcome_kind" = 'option') = ("resolution"."option_id" is not null)),
	CONSTRAINT "resolution_known" CHECK(("resolution"."outcome_kind" = 'reopened') = ("resolution"."known_at" is null)),
	CONSTRAINT "resolution_happened_first" CHECK("resolution"."happened_at" is null or "resolution"."happened_at" <= "resolution"."known_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resolution_id_unique` ON `resolution` (`id`);--> statement-breakpoint
CREATE INDEX `resolution_question` ON `resolution` (`question_id`,`seq`);--> statement-breakpoint
CREATE TABLE `resolution_evidence` (
	`resolution_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	PRIMARY KEY(`resolution_id`, `evidence_id`),
	FOREIGN KEY (`resolution_id`) REFERENCES `resolution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
