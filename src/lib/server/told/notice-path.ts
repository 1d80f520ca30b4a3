import type { Notice } from '#lib/server/store/notices.ts';

/** What is about one comment. */
const ON_COMMENTS: ReadonlySet<string> = new Set(['mentioned', 'answered', 'commented']);

/** Where what a notice tells is read, under the space's address. */
export const noticePath = ({
	kind,
	cause,
	questionId
}: Pick<Notice, 'kind' | 'cause' | 'questionId'>): string =>
	ON_COMMENTS.has(kind) ? `comments/${cause}` : `questions/${questionId}`;
