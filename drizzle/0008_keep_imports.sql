CREATE TABLE `import_forecaster` (
	`forecaster_id` text NOT NULL,
	`import_id` text NOT NULL,
	PRIMARY KEY(`forecaster_id`, `import_id`),
	FOREIGN KEY (`forecaster_id`) REFERENCES `forecaster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `import` ADD `counts` text;--> statement-breakpoint
ALTER TABLE `import` ADD `by` text REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `import` ADD `settled_at` integer;--> statement-breakpoint
CREATE INDEX `import_space` ON `import` (`space_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `question` ADD `import_id` text REFERENCES import(id);--> statement-breakpoint
ALTER TABLE `question` ADD `import_key` text;--> statement-breakpoint
CREATE INDEX `question_import` ON `question` (`space_id`,`import_key`) WHERE "question"."import_key" is not null;--> statement-breakpoint
ALTER TABLE `resolution` ADD `import_id` text REFERENCES import(id);--> statement-breakpoint
CREATE INDEX `resolution_import` ON `resolution` (`import_id`) WHERE "resolution"."import_id" is not null;--> statement-breakpoint
CREATE INDEX `forecast_import` ON `forecast` (`import_id`,`question_id`) WHERE "forecast"."import_id" is not null;--> statement-breakpoint
CREATE INDEX `forecaster_name` ON `forecaster` (`space_id`,`name`);