import type { z } from 'zod';
import type { zActivity } from '#lib/contract/space.ts';
import type { Numbers } from '#lib/domain/access.ts';
import { isAboutField } from '#lib/domain/article/about.ts';
import type { Distribution } from '#lib/domain/forecast.ts';
import { isId, type BriefId, type QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Event } from '#lib/server/store/log.ts';
import type { Store } from '#lib/server/store/open.ts';
import { confidenceView } from './confidence.ts';

type Query = Omit<z.output<typeof zActivity>, 'until'> & { until?: Instant | null };

/** Events that only concern an account or who may enter, that the next one tells better, or that change nothing for the others. */
const QUIET = new Set([
	...['invitation.created', 'invitation.revoked', 'proposal.confirmed', 'comment.edited'],
	...['mind_changer.weighed', 'mind_changer.kept', 'comments.opened'],
	'prior.chosen'
]);

/** A page of events in a space or on one question, newest first, with the numbers this member may see. */
export function activityView(
	store: Store,
	here: Here,
	{ questionId, before, until = null, limit }: Query
) {
	const events = store.log.list({
		spaceId: here.space.id,
		questionId,
		before,
		until,
		limit: limit + 1
	});
	const names = namesIn(store, here);
	const may = numbersOnce(store, here);
	const page = events.slice(0, limit);
	const last = page.at(-1);
	return {
		rows: page
			.filter((event) => !QUIET.has(event.verb) && isForEverybody(store, event))
			.map((event) => itemView(store, event, { names, may, here })),
		next: events.length > limit && last !== undefined ? last.seq : null
	};
}

type Looking = {
	names: ReadonlyMap<string, { name: string; forecasterId: string }>;
	may: (id: QuestionId) => Numbers;
	here: Here;
};

function itemView(store: Store, event: Event, { names, may, here }: Looking) {
	const actor = names.get(event.actor);
	const question = event.questionId === null ? undefined : store.questions.find(event.questionId);
	const isYou = actor?.forecasterId === here.forecasterId;
	const sees = event.questionId !== null && (isYou || may(event.questionId).others);
	return {
		seq: event.seq,
		at: event.at,
		recordedAt: event.recordedAt,
		verb: event.verb,
		who: actor?.name ?? (event.actor === 'command line' ? 'The command line' : 'Presage'),
		isYou,
		question:
			question === undefined
				? null
				: { id: question.id, title: question.title, kind: question.kind },
		forecast: isId('f', event.subject) ? forecastChange(store, event, sees) : null,
		evidence: isId('e', event.subject) ? store.evidence.get(event.subject).claim : null,
		article: isId('a', event.subject) ? articleTitle(store, event.subject) : null,
		brief: isId('b', event.subject) ? briefOf(store, event.subject) : null,
		/** Whom it was done to; null when they did it themselves. */
		member:
			isId('u', event.subject) && event.subject !== event.actor
				? (names.get(event.subject)?.name ?? null)
				: null,
		detail: detailOf(store, event)
	};
}

function articleTitle(store: Store, id: `a_${string}`) {
	return { id, title: store.articles.get(id).title };
}

function briefOf(store: Store, id: BriefId) {
	const row = store.briefs.find(id);
	return row === undefined ? null : { id, number: row.number, title: row.content.title };
}

/** How much of a rationale a list carries, in characters: it shows its first line. */
const FIRST_WORDS = 1_000;

/** From what to what, where the viewer may see it; the rationale goes with the number. */
function forecastChange(store: Store, event: Event, sees: boolean) {
	if (!sees || !isId('f', event.subject)) return null;
	const row = store.forecasts.find(event.subject);
	if (row === undefined) return null;
	const previous = payloadOf(event)['previous'];
	const before =
		typeof previous === 'string' && isId('f', previous)
			? store.forecasts.find(previous)
			: undefined;
	return {
		from: before?.probability ?? null,
		to: row.probability,
		distribution: row.distribution,
		option: mostMoved(store, row.questionId, before?.distribution ?? null, row.distribution),
		rationale: row.rationale.slice(0, FIRST_WORDS),
		...confidenceView(row)
	};
}

/** Of several options the one that moved furthest; of a first or last distribution the most likely. */
function mostMoved(
	store: Store,
	id: QuestionId,
	before: Distribution | null,
	after: Distribution | null
) {
	if ((before ?? after) === null) return null;
	const moves = store.questions.options(id).map((option) => ({
		label: option.label,
		from: before?.[option.id] ?? null,
		to: after?.[option.id] ?? null
	}));
	const size = ({ from, to }: (typeof moves)[number]) => Math.abs((to ?? 0) - (from ?? 0));
	return moves.sort((a, b) => size(b) - size(a))[0] ?? null;
}

/** What else the log says of an event: an outcome, a role, whether a typo was mended. */
function detailOf(store: Store, event: Event) {
	const payload = payloadOf(event);
	const { option, fields } = payload;
	const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : null);
	const number = (key: string) => (typeof payload[key] === 'number' ? payload[key] : null);
	return {
		outcome: text('outcome'),
		/** The label of the option that happened. */
		option: typeof option === 'string' ? labelOf(store, event, option) : null,
		corrects: isCorrection(store, event),
		/** Whether an outcome was proposed first, by somebody else. */
		confirms: event.verb === 'resolution.recorded' && typeof payload['proposal'] === 'string',
		/** Whether a question asks for a second person from then on. */
		needed: payload['needed'] === true,
		role: text('role'),
		stance: text('stance'),
		version: number('number'),
		minor: payload['minor'] === true,
		to: number('to'),
		/** How much an import holds. */
		questions: number('questions'),
		forecasts: number('forecasts'),
		/** What was corrected about an article. */
		fields: Array.isArray(fields) ? fields.filter(isAboutField) : []
	};
}

function labelOf(store: Store, { questionId }: Event, id: string): string | null {
	if (questionId === null) return null;
	return store.questions.options(questionId).find((option) => option.id === id)?.label ?? null;
}

/** Whether a resolution took the place of another one that was in force. */
function isCorrection(store: Store, { verb, questionId, subject, at }: Event): boolean {
	if (verb !== 'resolution.recorded' || questionId === null) return false;
	const rows = store.resolutions.list(questionId, at);
	const before = rows[rows.findIndex((row) => row.id === subject) + 1];
	return before !== undefined && before.outcomeKind !== 'reopened';
}

function payloadOf(event: Event): Readonly<Record<string, unknown>> {
	const parsed: unknown = JSON.parse(event.payload ?? '{}');
	return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/** Drafts are nobody's news. */
const isForEverybody = (store: Store, { questionId }: Event): boolean =>
	questionId === null || store.questions.find(questionId)?.opensAt != null;

function namesIn(store: Store, here: Here) {
	const names = new Map<string, { name: string; forecasterId: string }>();
	for (const { id, userId, name } of store.forecasters.list(here.space.id)) {
		names.set(id, { name, forecasterId: id });
		if (userId !== null) names.set(userId, { name, forecasterId: id });
	}
	return names;
}

function numbersOnce(store: Store, here: Here) {
	const known = new Map<QuestionId, Numbers>();
	return (id: QuestionId): Numbers => {
		const numbers = known.get(id) ?? numbersFor(store, here, id);
		known.set(id, numbers);
		return numbers;
	};
}
