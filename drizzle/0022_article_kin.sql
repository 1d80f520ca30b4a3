CREATE TABLE `article_band` (
	`space_id` text NOT NULL,
	`band` integer NOT NULL,
	`article_id` text NOT NULL,
	PRIMARY KEY(`space_id`, `band`, `article_id`),
	FOREIGN KEY (`space_id`) REFERENCES `space`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_band_article` ON `article_band` (`article_id`);--> statement-breakpoint
CREATE TABLE `article_origin` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`article_id` text NOT NULL,
	`origin_id` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_origin_id_unique` ON `article_origin` (`id`);--> statement-breakpoint
CREATE INDEX `article_origin_article` ON `article_origin` (`article_id`,`seq`);--> statement-breakpoint
ALTER TABLE `capture` ADD `asked_url` text;--> statement-breakpoint
ALTER TABLE `capture` ADD `media_type` text;