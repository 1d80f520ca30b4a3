import { ascending } from 'd3-array';
import type { ForecasterId, OptionId, SpaceId } from '#lib/domain/ids.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import { growingStretches, type StretchColumns } from './stretch-columns.ts';

type Rescored = ReturnType<ReadOnly['scored']['rescoredSince']>[number];

/** A question whose outcome is known, and the schedule its scores rest on. */
export type SettledQuestion = Rescored & {
	knownAt: number;
	closesAt: number;
	/** Null for yes or no. */
	options: SettledOptions | null;
};

/** The options of a question, which of them happened, and what was said of each: for row after row of the question a vector. */
export type SettledOptions = {
	readonly ids: readonly OptionId[];
	readonly answerIndex: number;
	readonly vectors: Float64Array;
};

/**
 * Every scored stretch of a space, in columns. Questions stand in the order in which their outcomes became known, the stretches
 * of one together, in it those of one forecaster together and the oldest first.
 */
export type Resident = StretchColumns & {
	/** The last revision that is in it. */
	readonly revision: number;
	readonly questions: readonly SettledQuestion[];
	/** The rows of question g stand from `starts[g]` up to `starts[g + 1]`; there may be none. */
	readonly starts: Uint32Array;
	/** The forecasters that `forecaster` gives the places of. */
	readonly forecasters: readonly ForecasterId[];
	/** Whose rows are where: of the forecaster at place f those of `rows` from `starts[f]` up to `starts[f + 1]`, rising. */
	readonly byForecaster: { readonly starts: Uint32Array; readonly rows: Uint32Array };
};

/**
 * A function that gives a space's scored stretches as they are now. What it read before it keeps: it reads again only the
 * questions whose scores were worked out since, whoever did that.
 */
export function keepResident(store: ReadOnly): (spaceId: SpaceId) => Resident {
	const kept = new Map<SpaceId, Resident>();
	return (spaceId) => {
		const before = kept.get(spaceId) ?? NOTHING;
		const changed = store.scored.rescoredSince(spaceId, before.revision);
		if (changed.length === 0) return before;
		const now = renew(before, changed, store);
		kept.set(spaceId, now);
		return now;
	};
}

const NOTHING: Resident = {
	...{ revision: 0, questions: [], starts: new Uint32Array(1), forecasters: [] },
	byForecaster: { starts: new Uint32Array(1), rows: new Uint32Array() },
	...growingStretches().columns()
};

type Known = Rescored & { knownAt: number; closesAt: number };

const isSettled = (question: Rescored): question is Known =>
	question.knownAt !== null && question.closesAt !== null;

function optionsOf({ questionId, kind }: Known, store: ReadOnly): SettledOptions | null {
	if (kind !== 'multiple_choice') return null;
	const { optionIds: ids = [], optionId = null } = store.scores.settledOf(questionId) ?? {};
	const said = store.scored.distributionsOf(questionId);
	const vectors = Float64Array.from(said.flatMap((row) => ids.map((id) => row?.[id] ?? 0)));
	return { ids, answerIndex: ids.findIndex((id) => id === optionId), vectors };
}

function renew(before: Resident, changed: readonly Rescored[], store: ReadOnly): Resident {
	const stale = new Set(changed.map(({ questionId }) => questionId));
	const settled = changed
		.filter(isSettled)
		.map((row) => ({ ...row, options: optionsOf(row, store) }));
	const places = new Map(before.forecasters.map((id, place) => [id, place]));
	const read = readStretches(settled, places, store);
	const parts = [
		...before.questions.flatMap((question, i) =>
			stale.has(question.questionId) ? [] : [partOf(question, before, before.starts, i)]
		),
		...settled.map((question, i) => partOf(question, read.columns, read.starts, i))
	].sort(byKnown);
	const stretches = growingStretches(before.p.length + read.columns.p.length);
	const starts = new Uint32Array(parts.length + 1);
	for (const [i, { columns, from, to }] of parts.entries()) {
		stretches.copy(columns, from, to);
		starts[i + 1] = stretches.length();
	}
	const columns = stretches.columns();
	return {
		revision: changed.at(-1)?.revision ?? before.revision,
		questions: parts.map(({ question }) => question),
		starts,
		forecasters: [...places.keys()],
		byForecaster: sortOut(columns.forecaster, places.size),
		...columns
	};
}

/** The rows of each of so many forecasters. */
export function sortOut(forecaster: Uint32Array, forecasters: number): Resident['byForecaster'] {
	const starts = new Uint32Array(forecasters + 1);
	for (const place of forecaster) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
	for (let place = 0; place < forecasters; place++)
		starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
	const next = starts.slice();
	const rows = new Uint32Array(forecaster.length);
	for (const [row, place] of forecaster.entries()) {
		const at = next[place] ?? 0;
		rows[at] = row;
		next[place] = at + 1;
	}
	return { starts, rows };
}

type Part = ReturnType<typeof partOf>;

function byKnown({ question: a }: Part, { question: b }: Part): number {
	const inTime = ascending(a.knownAt, b.knownAt);
	return inTime === 0 ? ascending(a.questionId, b.questionId) : inTime;
}

const partOf = (
	question: SettledQuestion,
	columns: StretchColumns,
	starts: Uint32Array,
	i: number
) => ({ question, columns, from: starts[i] ?? 0, to: starts[i + 1] ?? 0 });

/** The stretches of some questions one after another; forecasters met for the first time get the next place. */
function readStretches(
	questions: readonly SettledQuestion[],
	places: Map<ForecasterId, number>,
	store: ReadOnly
) {
	const stretches = growingStretches();
	const starts = new Uint32Array(questions.length + 1);
	for (const [i, { questionId }] of questions.entries()) {
		for (const [forecasterId, ...values] of store.scored.stretchesOf(questionId)) {
			const place = places.get(forecasterId) ?? places.size;
			places.set(forecasterId, place);
			stretches.add(place, values);
		}
		starts[i + 1] = stretches.length();
	}
	return { columns: stretches.columns(), starts };
}
