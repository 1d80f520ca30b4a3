/** What somebody said or did in a conversation, to be read before "on" and the question; null for other events. */
export function talkWords({
	verb,
	isYou,
	question
}: {
	verb: string;
	isYou: boolean;
	question: unknown;
}): string | null {
	const whose = isYou ? 'your' : 'their';
	switch (verb) {
		case 'comment.written':
			return question === null ? 'commented on evidence' : 'commented';
		case 'comment.removed':
			return 'removed a comment';
		case 'comment.restored':
			return 'put a comment back';
		case 'mind_changer.stated':
			return `said what would change ${whose} mind`;
		case 'mind_changer.happened':
			return 'marked something that would change a mind as happened';
		case 'mind_changer.not_yet':
			return 'said that it has not happened after all';
		case 'mind_changer.dropped':
			return `dropped what would have changed ${whose} mind`;
		default:
			return null;
	}
}
