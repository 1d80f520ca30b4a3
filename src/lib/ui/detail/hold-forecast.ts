import { waiting, type Statement } from '#lib/client/waiting.svelte.ts';
import { isId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Detail } from './detail.ts';

type From = {
	question: Pick<Detail['question'], 'id' | 'title' | 'versionId'>;
	base: string;
	userId: string;
};
type Said = { label: string; typed: object; saidAt: Instant; standsSince?: Instant };

/** Keeps in this browser a forecast that the server did not hear; false where that cannot be. */
export function holdForecast(
	{ question, base, userId }: From,
	statement: Statement,
	{ label, typed, saidAt, standsSince }: Said
): boolean {
	if (!isId('u', userId)) return false;
	return waiting.hold({
		statement: { ...statement, whose: userId, saidAt, versionId: question.versionId },
		...{ label, typed, title: question.title, href: `${base}/questions/${question.id}` },
		standsSince: standsSince ?? null,
		refusal: null
	});
}
