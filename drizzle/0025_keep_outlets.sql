-- How reliable an outlet was held to be, and since when, stays.
CREATE TRIGGER `source_grade_never_changes` BEFORE UPDATE ON `source_grade` BEGIN SELECT RAISE(ABORT, 'source_grade is append-only: rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `source_grade_never_goes` BEFORE DELETE ON `source_grade` BEGIN SELECT RAISE(ABORT, 'source_grade is append-only: rows never go'); END;

--> statement-breakpoint
-- A search finds words by their beginnings: of one to four letters these are indexed, or every key typed would merge thousands of words' lists.
DROP TABLE `article_fts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_fts` USING fts5(`title`, `text`, content='article', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4');
--> statement-breakpoint
INSERT INTO `article_fts`(`article_fts`) VALUES ('rebuild');
--> statement-breakpoint
DROP TABLE `evidence_fts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `evidence_fts` USING fts5(`claim`, `excerpt`, content='evidence', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4');
--> statement-breakpoint
INSERT INTO `evidence_fts`(`evidence_fts`) VALUES ('rebuild');
