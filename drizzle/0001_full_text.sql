-- Derived from the tables they name; a migration that rebuilds one of those must make its triggers again.
CREATE VIRTUAL TABLE `question_fts` USING fts5(`title`, `criteria`, `background`, content='question', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `question_fts_ai` AFTER INSERT ON `question` BEGIN INSERT INTO `question_fts`(rowid, `title`, `criteria`, `background`) VALUES (new.`seq`, new.`title`, new.`criteria`, new.`background`); END;
--> statement-breakpoint
CREATE TRIGGER `question_fts_ad` AFTER DELETE ON `question` BEGIN INSERT INTO `question_fts`(`question_fts`, rowid, `title`, `criteria`, `background`) VALUES ('delete', old.`seq`, old.`title`, old.`criteria`, old.`background`); END;
--> statement-breakpoint
CREATE TRIGGER `question_fts_au` AFTER UPDATE OF `title`, `criteria`, `background` ON `question` BEGIN INSERT INTO `question_fts`(`question_fts`, rowid, `title`, `criteria`, `background`) VALUES ('delete', old.`seq`, old.`title`, old.`criteria`, old.`background`); INSERT INTO `question_fts`(rowid, `title`, `criteria`, `background`) VALUES (new.`seq`, new.`title`, new.`criteria`, new.`background`); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_fts` USING fts5(`title`, `text`, content='article', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `article_fts_ai` AFTER INSERT ON `article` BEGIN INSERT INTO `article_fts`(rowid, `title`, `text`) VALUES (new.`seq`, new.`title`, new.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `article_fts_ad` AFTER DELETE ON `article` BEGIN INSERT INTO `article_fts`(`article_fts`, rowid, `title`, `text`) VALUES ('delete', old.`seq`, old.`title`, old.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `article_fts_au` AFTER UPDATE OF `title`, `text` ON `article` BEGIN INSERT INTO `article_fts`(`article_fts`, rowid, `title`, `text`) VALUES ('delete', old.`seq`, old.`title`, old.`text`); INSERT INTO `article_fts`(rowid, `title`, `text`) VALUES (new.`seq`, new.`title`, new.`text`); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `evidence_fts` USING fts5(`claim`, `excerpt`, content='evidence', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `evidence_fts_ai` AFTER INSERT ON `evidence` BEGIN INSERT INTO `evidence_fts`(rowid, `claim`, `excerpt`) VALUES (new.`seq`, new.`claim`, new.`excerpt`); END;
--> statement-breakpoint
CREATE TRIGGER `evidence_fts_ad` AFTER DELETE ON `evidence` BEGIN INSERT INTO `evidence_fts`(`evidence_fts`, rowid, `claim`, `excerpt`) VALUES ('delete', old.`seq`, old.`claim`, old.`excerpt`); END;
--> statement-breakpoint
CREATE TRIGGER `evidence_fts_au` AFTER UPDATE OF `claim`, `excerpt` ON `evidence` BEGIN INSERT INTO `evidence_fts`(`evidence_fts`, rowid, `claim`, `excerpt`) VALUES ('delete', old.`seq`, old.`claim`, old.`excerpt`); INSERT INTO `evidence_fts`(rowid, `claim`, `excerpt`) VALUES (new.`seq`, new.`claim`, new.`excerpt`); END;
