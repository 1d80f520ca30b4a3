-- Rows of these tables are added and never change. A migration that rebuilds one of them drops its triggers, and must make
-- them again. Of an event only the content can go, payload and salt together: `purge` needs that.
CREATE TRIGGER `forecast_never_changes` BEFORE UPDATE ON `forecast` BEGIN SELECT RAISE(ABORT, 'forecast is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `forecast_never_goes` BEFORE DELETE ON `forecast` BEGIN SELECT RAISE(ABORT, 'forecast is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `forecast_evidence_never_changes` BEFORE UPDATE ON `forecast_evidence` BEGIN SELECT RAISE(ABORT, 'forecast_evidence is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `forecast_evidence_never_goes` BEFORE DELETE ON `forecast_evidence` BEGIN SELECT RAISE(ABORT, 'forecast_evidence is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `resolution_never_changes` BEFORE UPDATE ON `resolution` BEGIN SELECT RAISE(ABORT, 'resolution is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `resolution_never_goes` BEFORE DELETE ON `resolution` BEGIN SELECT RAISE(ABORT, 'resolution is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `resolution_evidence_never_changes` BEFORE UPDATE ON `resolution_evidence` BEGIN SELECT RAISE(ABORT, 'resolution_evidence is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `resolution_evidence_never_goes` BEFORE DELETE ON `resolution_evidence` BEGIN SELECT RAISE(ABORT, 'resolution_evidence is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_never_changes` BEFORE UPDATE ON `assessment` BEGIN SELECT RAISE(ABORT, 'assessment is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_never_goes` BEFORE DELETE ON `assessment` BEGIN SELECT RAISE(ABORT, 'assessment is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `question_version_never_changes` BEFORE UPDATE ON `question_version` BEGIN SELECT RAISE(ABORT, 'question_version is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `question_version_never_goes` BEFORE DELETE ON `question_version` BEGIN SELECT RAISE(ABORT, 'question_version is append-only: rows never go'); END;
--> statement-breakpoint
CREATE TRIGGER `event_never_changes` BEFORE UPDATE ON `event` WHEN new.`payload` IS NOT NULL OR new.`salt` IS NOT NULL
	OR (new.`seq`, new.`space_id`, new.`at`, new.`recorded_at`, new.`actor`, new.`verb`, new.`subject`, new.`question_id`, new.`payload_digest`, new.`digest`, new.`hash`)
	IS NOT (old.`seq`, old.`space_id`, old.`at`, old.`recorded_at`, old.`actor`, old.`verb`, old.`subject`, old.`question_id`, old.`payload_digest`, old.`digest`, old.`hash`)
BEGIN SELECT RAISE(ABORT, 'event is append-only: only its content can be erased'); END;
--> statement-breakpoint
CREATE TRIGGER `event_never_goes` BEFORE DELETE ON `event` BEGIN SELECT RAISE(ABORT, 'event is append-only: rows never go'); END;
