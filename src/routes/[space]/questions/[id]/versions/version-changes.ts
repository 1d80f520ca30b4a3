import type { Outputs } from '#lib/client/types.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { formatDeadline, formatUntil } from '#lib/ui/format.ts';

export type Version = Outputs['question']['versions'][number];

/** A text before and after. */
export type TextChange = { label: string; before: string; after: string };

const TEXTS = [
	['title', 'Statement'],
	['criteria', 'Criteria'],
	['background', 'Background']
] as const;

/** The texts that a version changed. */
export const textChanges = (before: Version, after: Version): TextChange[] =>
	TEXTS.flatMap(([name, label]) =>
		before[name] === after[name] ? [] : [{ label, before: before[name], after: after[name] }]
	);

/** What a version changed besides its texts, a sentence each. */
export function otherChanges(before: Version, after: Version): string[] {
	const { zone } = after;
	const instants = [
		['Opens', before.opensAt, after.opensAt],
		['Forecasts stop', before.closesAt, after.closesAt],
		['The answer is due', before.resolvesBy, after.resolvesBy]
	] as const;
	const [from, to] = [deadline(before), deadline(after)];
	return [
		...(from === to ? [] : [`The deadline is ${to}, not ${from}.`]),
		...instants.flatMap(([label, was, is]) =>
			was === is ? [] : [`${label} ${moment(is, zone)}, not ${moment(was, zone)}.`]
		),
		...options(before, after),
		...tags('Tagged', after.tags, before.tags),
		...tags('No longer tagged', before.tags, after.tags)
	];
}

/** Options in other words are the same options; a different set replaced them. */
function options(before: Version, after: Version): string[] {
	const was = new Map(before.options.map(({ id, label }) => [id, label]));
	const isSameSet =
		after.options.length === before.options.length && after.options.every(({ id }) => was.has(id));
	if (!isSameSet) return [`The options are ${after.options.map(({ label }) => label).join('; ')}.`];
	return after.options.flatMap(({ id, label }) =>
		was.get(id) === label ? [] : [`An option reads “${label}”, not “${was.get(id) ?? ''}”.`]
	);
}

const deadline = ({ deadlineDay, zone }: Version): string =>
	deadlineDay === null ? 'open' : formatDeadline(deadlineDay, zone);

const moment = (at: Instant | null, zone: Zone): string =>
	at === null ? 'when it is published' : formatUntil(at, zone);

function tags(label: string, these: readonly string[], those: readonly string[]): string[] {
	const fresh = these.filter((tag) => !those.includes(tag));
	return fresh.length === 0 ? [] : [`${label} ${fresh.join(', ')}.`];
}
