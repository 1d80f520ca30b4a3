import { ascending, descending, group } from 'd3-array';
import type { CalibrationColumns, ScoreColumns } from '#lib/domain/calibration/columns.ts';
import { recordFigures, type RecordFigures } from '#lib/domain/calibration/figures.ts';
import { ASKABLE_KINDS } from '#lib/domain/question.ts';
import type { Records } from './jobs.ts';
import { resampling } from './resampling.ts';
import type { SettledQuestion } from './resident.ts';
import { select, type Selected, type Selection } from './select.ts';

export type PartedBy = 'tag' | 'horizon' | 'kind' | 'forecaster';

export type BreakdownQuery = Selection & {
	by: PartedBy;
	/** Every group, not the largest only. */
	whole: boolean;
	/** Of the bins, in per mille. */
	edges: readonly number[];
};

/** As many groups are shown at first. */
const FIRST = 12;
/** So many draws for a band: fewer than in the large diagram, and fewer again where all of many groups are shown. */
const DRAWS = { first: 200, whole: 50 };

/** A record in its groups, the largest first; time left and kinds in their own order. Questions without a tag are a group. */
export function breakdown(records: Records, { by, whole, edges, ...query }: BreakdownQuery) {
	const parted = part(records, query, by);
	const groups = groupsOf(parted).sort((a, b) => orderOf(by, a, b));
	const shown = whole ? groups : groups.slice(0, FIRST);
	const draws = shown.length > FIRST ? DRAWS.whole : DRAWS.first;
	return {
		by,
		/** For each band. */
		draws,
		/** How many groups there are, shown or not. */
		total: groups.length,
		groups: shown.map(({ key, rows, starts }) => {
			const columns = columnsOf(parted.selected, rows, starts);
			return { key, ...asSmall(recordFigures(columns, { ...resampling(), draws }, { edges })) };
		})
	};
}

/**
 * The rows to be grouped, and the groups of each: '' is that of no tag, time left is a class. What a record is parted by is not
 * filtered by as well: the chosen group stands among the others. Of forecasters it is everybody, those beside the crowd too.
 */
export function part({ of, store }: Records, query: Selection, by: PartedBy) {
	const resident = of(query.spaceId);
	const wider = {
		tag: { tag: null },
		horizon: { horizon: 'each' as const },
		kind: { kind: null },
		forecaster: { forecasterId: null, withBeside: true }
	}[by];
	const selected = select(resident, { ...query, ...wider }, store);
	const tags = group(
		by === 'tag' ? store.scored.tags(query.spaceId) : [],
		({ questionId }) => questionId
	);
	const keysOf = {
		tag: ({ questionId }: SettledQuestion) => tags.get(questionId)?.map(({ tag }) => tag) ?? NO_TAG,
		horizon: (_: SettledQuestion, row: number) => [String(selected.horizon?.[row])],
		kind: ({ kind }: SettledQuestion) => [kind],
		forecaster: (_: SettledQuestion, row: number) => [
			resident.forecasters[selected.forecaster[row] ?? 0] ?? ''
		]
	}[by];
	return { selected, keysOf };
}

const NO_TAG: readonly string[] = [''];

type Parted = { selected: Selected; keysOf: ReturnType<typeof part>['keysOf'] };
type Group = { key: string; rows: number[]; starts: number[]; last: number };

/** The rows of each group with the places among them at which a question begins. */
function groupsOf({ selected: { questions, starts }, keysOf }: Parted): Group[] {
	const groups = new Map<string, Group>();
	for (const [g, question] of questions.entries())
		for (let row = starts[g] ?? 0, end = starts[g + 1] ?? 0; row < end; row++)
			for (const key of keysOf(question, row)) {
				const group = groups.get(key) ?? { key, rows: [], starts: [], last: -1 };
				groups.set(key, group);
				if (group.last !== g) group.starts.push(group.rows.length);
				group.last = g;
				group.rows.push(row);
			}
	return [...groups.values()];
}

function columnsOf(
	{ p, happened, weight, score, below }: Selected,
	rows: readonly number[],
	starts: readonly number[]
): CalibrationColumns & ScoreColumns {
	const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] ?? 0);
	return {
		...{ p: pick(p), weight: pick(weight), score: pick(score), below: below && pick(below) },
		happened: Uint8Array.from(rows, (row) => happened[row] ?? 0),
		starts: Uint32Array.from([...starts, rows.length])
	};
}

/** As much of the figures as a small diagram shows: a page of five hundred forecasters has as many of them. */
const asSmall = ({ curve, band, ...figures }: RecordFigures) => ({
	...figures,
	curve: curve.map(({ from, to, value }) => ({
		...{ from: short(from), to: short(to), value: short(value) }
	})),
	band: band
		.filter((_, i) => i % Math.ceil(band.length / MOST_POINTS) === 0 || i === band.length - 1)
		.map(({ p, low, high }) => ({ p: short(p), low: short(low), high: short(high) }))
});

/** Of a band, in a diagram that is some 200 pixels wide; to a thousandth. */
const MOST_POINTS = 26;
const short = (share: number): number => Math.round(share * 1000) / 1000;

const KINDS: readonly string[] = ASKABLE_KINDS;

function orderOf(by: PartedBy, a: Group, b: Group): number {
	if (by === 'horizon') return ascending(a.key, b.key);
	if (by === 'kind') return KINDS.indexOf(a.key) - KINDS.indexOf(b.key);
	const bySize = descending(a.starts.length, b.starts.length);
	return bySize === 0 ? ascending(a.key, b.key) : bySize;
}
