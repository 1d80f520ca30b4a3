ALTER TABLE `forecast` ADD `said_at` integer;--> statement-breakpoint
ALTER TABLE `forecast` ADD `sent_as` text;--> statement-breakpoint
CREATE UNIQUE INDEX `forecast_sent_once` ON `forecast` (`forecaster_id`,`sent_as`) WHERE "forecast"."sent_as" is not null;