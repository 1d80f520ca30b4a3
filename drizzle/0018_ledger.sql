CREATE TABLE `appraisal` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`credibility` text,
	`origin_group` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisal_id_unique` ON `appraisal` (`id`);--> statement-breakpoint
CREATE INDEX `appraisal_evidence` ON `appraisal` (`evidence_id`,`seq`);--> statement-breakpoint
CREATE TABLE `prior` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`question_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened` integer,
	`cases` integer,
	`reference` text,
	`forecast_id` text,
	`probability` real,
	`distribution` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecast_id`) REFERENCES `forecast`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "prior_base_rate" CHECK(("prior"."kind" = 'base_rate') = ("prior"."happened" is not null) and ("prior"."happened" is null) = ("prior"."cases" is null) and ("prior"."happened" is null or ("prior"."happened" >= 0 and "prior"."happened" <= "prior"."cases"))),
	CONSTRAINT "prior_forecast" CHECK(("prior"."kind" = 'forecast') = ("prior"."forecast_id" is not null)),
	CONSTRAINT "prior_typed" CHECK(("prior"."kind" = 'typed') = (("prior"."probability" is null) <> ("prior"."distribution" is null)) and ("prior"."probability" is null or ("prior"."probability" >= 0 and "prior"."probability" <= 1)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prior_id_unique` ON `prior` (`id`);--> statement-breakpoint
CREATE INDEX `prior_question` ON `prior` (`question_id`,`forecaster_id`,`seq`);