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
ALTER TABLE `resolution` ADD `proposal_id` text REFERENCES proposal(id);