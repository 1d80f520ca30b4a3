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
