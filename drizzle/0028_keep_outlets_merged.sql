-- Which outlets were said to be one, and since when, stays.
CREATE TRIGGER `source_merge_never_changes` BEFORE UPDATE ON `source_merge` BEGIN SELECT RAISE(ABORT, 'source_merge is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `source_merge_never_goes` BEFORE DELETE ON `source_merge` BEGIN SELECT RAISE(ABORT, 'source_merge is append-only: rows never go'); END;
