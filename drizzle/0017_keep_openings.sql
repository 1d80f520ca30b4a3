-- Who read on before giving a number stays: rows are added and never change.
CREATE TRIGGER `opening_never_changes` BEFORE UPDATE ON `opening` BEGIN SELECT RAISE(ABORT, 'opening is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `opening_never_goes` BEFORE DELETE ON `opening` BEGIN SELECT RAISE(ABORT, 'opening is append-only: rows never go'); END;
