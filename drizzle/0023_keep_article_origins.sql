-- What was said of an article's origin stays: rows are added and never change.
CREATE TRIGGER `article_origin_never_changes` BEFORE UPDATE ON `article_origin` BEGIN SELECT RAISE(ABORT, 'article_origin is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `article_origin_never_goes` BEFORE DELETE ON `article_origin` BEGIN SELECT RAISE(ABORT, 'article_origin is append-only: rows never go'); END;
