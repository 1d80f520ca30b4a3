-- What was issued is never changed, nor which questions it holds.
CREATE TRIGGER `brief_never_changes` BEFORE UPDATE ON `brief` BEGIN SELECT RAISE(ABORT, 'brief is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `brief_never_goes` BEFORE DELETE ON `brief` BEGIN SELECT RAISE(ABORT, 'brief is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `brief_question_never_changes` BEFORE UPDATE ON `brief_question` BEGIN SELECT RAISE(ABORT, 'brief_question is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `brief_question_never_goes` BEFORE DELETE ON `brief_question` BEGIN SELECT RAISE(ABORT, 'brief_question is append-only: rows never go'); END;
