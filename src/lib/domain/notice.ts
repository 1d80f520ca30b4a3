/** What a person can be told about a question. */
export const NOTICE_KINDS = [
	/** Somebody wrote `@` and their name. */
	'mentioned',
	/** Somebody answered their comment. */
	'answered',
	/** A comment on a question they watch. */
	'commented',
	/** The crowd moved further than they wanted to be told of. */
	'moved',
	'resolved',
	'reopened',
	/** The day they had named has come. */
	'day',
	/** A note on the criteria was added. */
	'clarified',
	/** An outcome was proposed, and a proposal disputed. */
	'proposed',
	'disputed',
	/** What they disputed was answered, withdrawn, corrected, confirmed or taken back. */
	'dispute_settled',
	/** What they said would change their mind has happened. */
	'mind_changer'
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
