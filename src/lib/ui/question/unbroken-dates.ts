const DATE =
	/\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: (\d{4}))?\b/g;

/** A statement whose dates do not break across lines. */
export const unbrokenDates = (title: string): string =>
	title.replace(DATE, (date) => date.replaceAll(' ', '\u00a0'));
