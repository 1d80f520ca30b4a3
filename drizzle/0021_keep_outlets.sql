-- How reliable an outlet was held to be, and since when, stays.
CREATE TRIGGER `source_grade_never_changes` BEFORE UPDATE ON `source_grade` BEGIN SELECT RAISE(ABORT, 'source_grade is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `source_grade_never_goes` BEFORE DELETE ON `source_grade` BEGIN SELECT RAISE(ABORT, 'source_grade is append-only: rows never go'); END;
