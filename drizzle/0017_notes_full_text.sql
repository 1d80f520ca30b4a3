-- Derived from `note`; a migration that rebuilds it must make its triggers again.
CREATE VIRTUAL TABLE `note_fts` USING fts5(`text`, content='note', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `note_fts_ai` AFTER INSERT ON `note` BEGIN INSERT INTO `note_fts`(rowid, `text`) VALUES (new.`seq`, new.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `note_fts_ad` AFTER DELETE ON `note` BEGIN INSERT INTO `note_fts`(`note_fts`, rowid, `text`) VALUES ('delete', old.`seq`, old.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `note_fts_au` AFTER UPDATE OF `text` ON `note` BEGIN INSERT INTO `note_fts`(`note_fts`, rowid, `text`) VALUES ('delete', old.`seq`, old.`text`); INSERT INTO `note_fts`(rowid, `text`) VALUES (new.`seq`, new.`text`); END;
