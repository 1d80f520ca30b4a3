-- Rows of these tables are added and never change. A migration that rebuilds one of them must make its triggers again.
CREATE TRIGGER `comment_never_changes` BEFORE UPDATE ON `comment` BEGIN SELECT RAISE(ABORT, 'comment is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_never_goes` BEFORE DELETE ON `comment` BEGIN SELECT RAISE(ABORT, 'comment is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_step_never_changes` BEFORE UPDATE ON `comment_step` BEGIN SELECT RAISE(ABORT, 'comment_step is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_step_never_goes` BEFORE DELETE ON `comment_step` BEGIN SELECT RAISE(ABORT, 'comment_step is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `mind_changer_never_changes` BEFORE UPDATE ON `mind_changer` BEGIN SELECT RAISE(ABORT, 'mind_changer is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `mind_changer_never_goes` BEFORE DELETE ON `mind_changer` BEGIN SELECT RAISE(ABORT, 'mind_changer is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `mind_changer_step_never_changes` BEFORE UPDATE ON `mind_changer_step` BEGIN SELECT RAISE(ABORT, 'mind_changer_step is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `mind_changer_step_never_goes` BEFORE DELETE ON `mind_changer_step` BEGIN SELECT RAISE(ABORT, 'mind_changer_step is append-only: rows never go'); END;
