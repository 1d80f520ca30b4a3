DROP INDEX `article_published`;--> statement-breakpoint
CREATE INDEX `article_library` ON `article` (`space_id`,`published_at`,`source_id`,`at`,`id`);