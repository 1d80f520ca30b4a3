-- What a check on the columns would hold: they were added to a table whose triggers a rebuild would drop.
CREATE TRIGGER `forecast_confidence_is_a_level` BEFORE INSERT ON `forecast`
WHEN (new.`confidence` IS NOT NULL AND new.`confidence` NOT IN ('low', 'moderate', 'high'))
	OR (new.`confidence` IS NULL AND new.`confidence_basis` IS NOT NULL)
	OR (new.`act` <> 'state' AND new.`confidence` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'confidence is low, moderate or high, comes with a number, and its basis with it'); END;
