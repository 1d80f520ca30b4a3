import { AppError } from '#lib/domain/errors.ts';
import { assertDistribution, type Distribution } from '#lib/domain/forecast.ts';
import { asEntry } from '#lib/domain/probability.ts';
import type { Scale } from '#lib/domain/words/term.ts';
import { readEntered } from '#lib/domain/words/typed.ts';
import { isolate } from '#lib/ui/format.ts';
import type { ForecastEntry } from '#lib/ui/question/entry.svelte.ts';
import type { Detail } from './detail.ts';

/** What a form would send: one of the two numbers, or why it cannot be read. */
export type Read = {
	probability: number | null;
	distribution: Distribution | null;
	/** `15%`, or of several options the likeliest: `Budapest 38%`, without its name where that is long. */
	label: string | null;
	problem: string;
	/** By option id. */
	problems: Readonly<Record<string, string>>;
};

const NOTHING = { probability: null, distribution: null, label: null, problem: '', problems: {} };

/** Reads what was typed; what was not touched stays exactly as it stands. */
export function readEntry({ question, you }: Detail, entry: ForecastEntry, scale: Scale): Read {
	if (question.kind === 'binary')
		return readNumber(you.standing?.probability ?? null, entry.number, scale);
	const standing = you.standing?.distribution ?? null;
	return readOptions(
		question.options,
		entry.options === null ? standing : null,
		entry.options ?? {},
		scale
	);
}

function readNumber(standing: number | null, typed: string | null, scale: Scale): Read {
	if (typed === null && standing !== null)
		return { ...NOTHING, probability: standing, label: asEntry(standing) };
	const reading = readEntered(scale, typed ?? '');
	return reading.ok
		? { ...NOTHING, probability: reading.probability, label: asEntry(reading.probability) }
		: { ...NOTHING, problem: reading.problem };
}

type Option = Pick<Detail['question']['options'][number], 'id' | 'label'>;

/** What the server would say of these numbers; null when it takes them. */
function wrongWith(distribution: Distribution, options: readonly Option[]): string | null {
	try {
		assertDistribution(distribution, options);
		return null;
	} catch (cause) {
		if (cause instanceof AppError) return cause.message;
		throw cause;
	}
}

/** Reads what was typed for each option; numbers that stand as they were, where there are some, take its place. */
export function readOptions(
	options: readonly Option[],
	standing: Distribution | null,
	typed: Readonly<Record<string, string>>,
	scale: Scale
): Read {
	const problems: Record<string, string> = {};
	const distribution: Record<string, number> = {};
	let waiting = '';
	for (const { id } of options) {
		const text = (typed[id] ?? '').trim();
		if (standing !== null) distribution[id] = standing[id] ?? 0;
		else if (text !== '') {
			const reading = readEntered(scale, text);
			if (reading.ok) distribution[id] = reading.probability;
			else if (reading.term !== null) waiting ||= reading.problem;
			else problems[id] = reading.problem;
		}
	}
	if (Object.keys(problems).length > 0)
		return { ...NOTHING, problem: 'One entry cannot be read. Mend it, then save.', problems };
	if (waiting !== '') return { ...NOTHING, problem: waiting };
	if (Object.keys(distribution).length === 0)
		return { ...NOTHING, problem: 'Give the options a probability each; they sum to 100%.' };
	const wrong = wrongWith(distribution, options);
	if (wrong !== null) return { ...NOTHING, problem: wrong };
	const [first] = options.toSorted((a, b) => (distribution[b.id] ?? 0) - (distribution[a.id] ?? 0));
	const p = first === undefined ? undefined : distribution[first.id];
	return {
		...NOTHING,
		distribution,
		label: first === undefined || p === undefined ? null : named(first.label, asEntry(p))
	};
}

/** How long a name may be and still fit on a button beside its number. */
const FITS = 24;

const named = (label: string, number: string): string =>
	label.length > FITS ? number : `${isolate(label)} ${number}`;

/** What stands beside the options, by option id; '' is their sum. */
export const optionFields = (fields: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(fields).flatMap(([path, sentence]) => {
			const [head, id = ''] = path.split('.');
			return head === 'distribution' ? [[id, sentence]] : [];
		})
	);
