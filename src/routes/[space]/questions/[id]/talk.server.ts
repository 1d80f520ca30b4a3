import {
	isId,
	type CommentId,
	type EvidenceId,
	type QuestionId,
	type SpaceId
} from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { orKitError } from '#lib/server/kit-errors.ts';

type Asked = {
	questionId: QuestionId;
	spaceId: SpaceId;
	evidenceIds: EvidenceId[];
	asOf: Instant | null;
	url: URL;
};

/** What people say about a question, what would change their minds, and what I keep for myself. */
export async function readTalk(
	api: App.Locals['api'],
	{ questionId, spaceId, evidenceIds, asOf, url }: Asked
) {
	const focus = readFocus(url.searchParams);
	const [talk, counts, minds, note] = await Promise.all([
		orKitError(api.comment.list({ questionId, asOf, focus })),
		orKitError(api.comment.counts({ spaceId, evidenceIds, asOf })),
		orKitError(api.mindChanger.list({ questionId, asOf })),
		orKitError(api.note.get({ questionId }))
	]);
	const itemComments = Object.fromEntries(
		counts.flatMap(({ evidenceId, comments }) =>
			evidenceId === null ? [] : [[evidenceId, comments] as const]
		)
	);
	return { talk, itemComments, minds, note, focus };
}

/** The comment on this question that an address leads to. */
function readFocus(parameters: URLSearchParams): CommentId | null {
	const id = parameters.get('comment') ?? '';
	return isId('c', id) && !parameters.has('evidence') ? id : null;
}
