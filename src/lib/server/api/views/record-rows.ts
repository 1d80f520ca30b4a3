import { group } from 'd3-array';
import { HORIZONS } from '#lib/contract/record-choices.ts';
import {
	settledRows,
	type OptionAnswer,
	type SettledRow,
	type SettledStretch
} from '#lib/domain/calibration/settled-rows.ts';
import type { ForecasterId, SpaceId } from '#lib/domain/ids.ts';
import { cutByHorizon } from '#lib/domain/score/horizon-class.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { queriesOf, type RecordInput } from './record-query.ts';

type Stored = ReturnType<Store['records']['stretches']>[number];
type Described = Pick<Stored, 'questionId' | 'title' | 'knownAt'>;

/** A stretch of a record, before several options become a row each. */
export type RecordStretch<Who extends string = ForecasterId> = SettledStretch &
	Described & {
		forecasterId: Who;
		kind: 'binary' | 'multiple_choice';
		/** Its class of time left to the deadline, as far as it was asked for. */
		horizon: number | null;
	};
export type RecordRow = SettledRow<RecordStretch>;

/** A record stretch by stretch, cut into classes of time left where one of them is asked for, or `isCut` says so. */
export function recordStretches(
	store: Store,
	here: Here,
	query: RecordInput,
	isCut = false
): RecordStretch[] {
	const stretches = queriesOf(here, query).flatMap((filters) => {
		const rows = store.records.stretches(filters);
		if (filters.kind === 'binary') return rows.map((row) => stretchOf(row, 'binary', null));
		const answerOf = rows.length === 0 ? null : answersIn(store, here.space.id);
		return rows.map((row) => stretchOf(row, 'multiple_choice', answerOf?.(row) ?? null));
	});
	return classed(store, here, query, stretches, isCut);
}

/** The same as the rows of a diagram: of several options one for each. */
export const recordRows = (...asked: Parameters<typeof recordStretches>): RecordRow[] =>
	recordStretches(...asked).flatMap((stretch) => settledRows(stretch));

/** Stretches cut by the time left to the deadline, of which only the class that is asked for remains. */
export function classed<S extends RecordStretch<string>>(
	store: Store,
	here: Here,
	{ horizon }: RecordInput,
	stretches: readonly S[],
	isCut = false
): S[] {
	if (horizon === null && !isCut) return [...stretches];
	const deadlines = new Map(
		store.recordFacts.deadlines(here.space.id).map(({ questionId, at }) => [questionId, at])
	);
	const only = horizon === null ? null : HORIZONS.indexOf(horizon);
	return stretches
		.flatMap((stretch) => cutByHorizon(stretch, deadlines.get(stretch.questionId) ?? stretch.to))
		.filter((part) => only === null || part.horizon === only);
}

function stretchOf(
	{ probability, outcome, ...row }: Stored,
	kind: RecordStretch['kind'],
	answer: OptionAnswer | null
): RecordStretch {
	return { ...row, p: probability, happened: outcome === 1, kind, answer, horizon: null };
}

/** What was said of every option, by the stretch it was said in. */
function answersIn(store: Store, spaceId: SpaceId) {
	const options = group(store.recordFacts.options(spaceId), ({ questionId }) => questionId);
	const happened = new Map(
		store.recordFacts.answers(spaceId).map(({ questionId, optionId }) => [questionId, optionId])
	);
	const said = new Map(
		store.recordFacts.vectors(spaceId).map((row) => [keyOf(row), row.distribution])
	);
	return (stretch: Stored): OptionAnswer | null => {
		const distribution = said.get(keyOf(stretch));
		const own = options.get(stretch.questionId);
		if (distribution == null || own === undefined) return null;
		return {
			vector: own.map(({ id }) => distribution[id] ?? 0),
			answerIndex: own.findIndex(({ id }) => id === happened.get(stretch.questionId)),
			labels: own.map(({ label }) => label)
		};
	};
}

const keyOf = ({
	questionId,
	forecasterId,
	from
}: Pick<Stored, 'questionId' | 'forecasterId' | 'from'>) => `${questionId} ${forecasterId} ${from}`;
