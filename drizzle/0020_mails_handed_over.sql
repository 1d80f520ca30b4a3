ALTER TABLE `mail` ADD `looked_at` integer;--> statement-breakpoint
ALTER TABLE `mail` ADD `handed_over_at` integer;--> statement-breakpoint
CREATE INDEX `mail_open` ON `mail` (`claimed_at`) WHERE "mail"."sent_at" is null and "mail"."failed_at" is null;