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
--> statement-breakpoint
-- What a check on the columns would hold: they were added to a table whose triggers a rebuild would drop.
CREATE TRIGGER `forecast_confidence_is_a_level` BEFORE INSERT ON `forecast`
WHEN (new.`confidence` IS NOT NULL AND new.`confidence` NOT IN ('low', 'moderate', 'high'))
	OR (new.`confidence` IS NULL AND new.`confidence_basis` IS NOT NULL)
	OR (new.`act` <> 'state' AND new.`confidence` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'confidence is low, moderate or high, comes with a number, and its basis with it'); END;
--> statement-breakpoint
-- What was issued is never changed, nor which questions it holds.
CREATE TRIGGER `brief_never_changes` BEFORE UPDATE ON `brief` BEGIN SELECT RAISE(ABORT, 'brief is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `brief_never_goes` BEFORE DELETE ON `brief` BEGIN SELECT RAISE(ABORT, 'brief is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `brief_question_never_changes` BEFORE UPDATE ON `brief_question` BEGIN SELECT RAISE(ABORT, 'brief_question is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `brief_question_never_goes` BEFORE DELETE ON `brief_question` BEGIN SELECT RAISE(ABORT, 'brief_question is append-only: rows never go'); END;
--> statement-breakpoint
-- What was proposed, and what was done about it, stays: rows of these tables are added and never change.
CREATE TRIGGER `proposal_never_changes` BEFORE UPDATE ON `proposal` BEGIN SELECT RAISE(ABORT, 'proposal is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `proposal_never_goes` BEFORE DELETE ON `proposal` BEGIN SELECT RAISE(ABORT, 'proposal is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `proposal_evidence_never_changes` BEFORE UPDATE ON `proposal_evidence` BEGIN SELECT RAISE(ABORT, 'proposal_evidence is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `proposal_evidence_never_goes` BEFORE DELETE ON `proposal_evidence` BEGIN SELECT RAISE(ABORT, 'proposal_evidence is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `outcome_step_never_changes` BEFORE UPDATE ON `outcome_step` BEGIN SELECT RAISE(ABORT, 'outcome_step is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `outcome_step_never_goes` BEFORE DELETE ON `outcome_step` BEGIN SELECT RAISE(ABORT, 'outcome_step is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `second_person_never_changes` BEFORE UPDATE ON `second_person` BEGIN SELECT RAISE(ABORT, 'second_person is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `second_person_never_goes` BEFORE DELETE ON `second_person` BEGIN SELECT RAISE(ABORT, 'second_person is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `clarification_never_changes` BEFORE UPDATE ON `clarification` BEGIN SELECT RAISE(ABORT, 'clarification is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `clarification_never_goes` BEFORE DELETE ON `clarification` BEGIN SELECT RAISE(ABORT, 'clarification is append-only: rows never go'); END;
--> statement-breakpoint
-- Derived from `note`; a migration that rebuilds it must make its triggers again.
CREATE VIRTUAL TABLE `note_fts` USING fts5(`text`, content='note', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `note_fts_ai` AFTER INSERT ON `note` BEGIN INSERT INTO `note_fts`(rowid, `text`) VALUES (new.`seq`, new.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `note_fts_ad` AFTER DELETE ON `note` BEGIN INSERT INTO `note_fts`(`note_fts`, rowid, `text`) VALUES ('delete', old.`seq`, old.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `note_fts_au` AFTER UPDATE OF `text` ON `note` BEGIN INSERT INTO `note_fts`(`note_fts`, rowid, `text`) VALUES ('delete', old.`seq`, old.`text`); INSERT INTO `note_fts`(rowid, `text`) VALUES (new.`seq`, new.`text`); END;
