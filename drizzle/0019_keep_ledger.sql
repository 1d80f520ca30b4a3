-- How evidence was graded and grouped, and where a reckoning started, stays.
CREATE TRIGGER `appraisal_never_changes` BEFORE UPDATE ON `appraisal` BEGIN SELECT RAISE(ABORT, 'appraisal is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `appraisal_never_goes` BEFORE DELETE ON `appraisal` BEGIN SELECT RAISE(ABORT, 'appraisal is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `prior_never_changes` BEFORE UPDATE ON `prior` BEGIN SELECT RAISE(ABORT, 'prior is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `prior_never_goes` BEFORE DELETE ON `prior` BEGIN SELECT RAISE(ABORT, 'prior is append-only: rows never go'); END;
