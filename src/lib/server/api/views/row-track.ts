import { descending, range, rollups, sum } from 'd3-array';
import { consistencyBand } from '#lib/domain/calibration/band.ts';
import { areaUnderCurve } from '#lib/domain/calibration/discrimination.ts';
import { binStatements } from '#lib/domain/calibration/bin-statements.ts';
import { bootstrapMean } from '#lib/domain/calibration/bootstrap.ts';
import { binFinder, reliabilityBins, type BinRule } from '#lib/domain/calibration/bins.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import {
	calibrationColumns,
	questionsIn,
	scoreColumns,
	type CalibrationRow
} from '#lib/domain/calibration/columns.ts';
import { shareThatHappened } from '#lib/domain/calibration/figures.ts';
import { corp, type Corp } from '#lib/domain/calibration/corp.ts';
import { reliabilityVerdict } from '#lib/domain/calibration/judgement.ts';
import { scoreByMonth } from '#lib/domain/calibration/months.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import type { Rule } from '#lib/domain/score/rules.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { resamplingFor } from './draws.ts';
import { edgesOf, queriesOf, type RecordInput } from './record-query.ts';
import { recordRows, type RecordRow } from './record-rows.ts';

/** What one forecaster said on one question, or one of its options, on average, over so many numbers. */
type AverageRow = CalibrationRow &
	Pick<RecordRow, 'title' | 'option'> & {
		forecasterId: RecordRow['forecasterId'] | null;
		numbers: number;
	};

/** Bins of the histogram, every five points. */
const HISTOGRAM_EDGES = range(0, 1001, 50);
/** A list is for reading; who wants all rows saves them. */
const MOST_BEHIND = 500;

/** A track record worked out from its rows: several options, and parts of the time. The columns do the rest. */
export function rowTrackView(store: Store, here: Here, query: RecordInput) {
	const filters = queriesOf(here, query);
	const scoresBy = (rule: Rule) =>
		filters
			.flatMap((each) => store.records.scores(each, rule))
			.map(({ coverage, ...row }) => ({ ...row, weight: coverage }));
	const rows = recordRows(store, here, query);
	const share = shareThatHappened(rows);
	// A class of time left is a part of what the stored scores are about.
	const scores = query.horizon === null ? scoresBy('brier') : rows;
	const questions = new Set(scores.map((row) => row.questionId)).size;
	const onePerQuestion = averageByQuestion(rows);
	const columns = calibrationColumns(rows);
	const said = tally(columns);
	const curve = corp(said);
	const rule = { edges: edgesOf(query.bins) };
	const bins = reliabilityBins(columns, rule);
	return {
		questions,
		verdict: reliabilityVerdict(questions),
		/** Mean Brier, each question counting by the share of its scheduled life that was covered. */
		brier: clusteredMean(scoreColumns(scores)),
		months: scoreByMonth(scores, here.space.settings.zone),
		/** The same score taken apart: miscalibration − discrimination + uncertainty. */
		parts: curve && partsOf(curve),
		/** One forecaster against the median of those who stood at the same time, less is better; nothing for everybody. */
		relative:
			query.forecaster === 'everyone' || query.horizon !== null
				? null
				: bootstrapMean(scoreColumns(scoresBy('relative')), resamplingFor(1, 1000)),
		/** Always saying the base rate of these questions would have scored this. */
		baseRate: share === null ? null : { share, score: share * (1 - share) },
		waiting: waitingView(store, here, query, questions),
		bins,
		/** What the bins with enough questions say, the one that is off by most first. */
		statements: binStatements(bins),
		/** How often what happened had been given the higher number than what did not; null with one outcome only. */
		discrimination: areaUnderCurve(said),
		histogram: reliabilityBins(columns, { edges: HISTOGRAM_EDGES }).map(
			({ from, to, questions: n }) => ({ from, to, questions: n })
		),
		curve: curve?.blocks ?? [],
		/** One mark a question, for records too short for dots. */
		ticks: onePerQuestion.length > 60 ? [] : onePerQuestion,
		behind: query.bin === null ? null : questionsBehind(rows, query.bin, rule)
	};
}

/** The band around its diagonal. */
export function rowBandView(store: Store, here: Here, query: RecordInput) {
	const rows = recordRows(store, here, query);
	return consistencyBand(calibrationColumns(rows), resamplingFor(rows.length, 1000));
}

/** One row per question and forecaster: the mean of what they said, by how long it stood. */
function averageByQuestion(rows: readonly RecordRow[]): AverageRow[] {
	return rollups(
		rows,
		(own) => {
			const weight = sum(own, (row) => row.weight);
			const [first] = own;
			return {
				p: Math.min(1, sum(own, (row) => row.weight * row.p) / weight),
				happened: first?.happened ?? false,
				weight,
				questionId: first?.questionId ?? '',
				title: first?.title ?? '',
				option: first?.option ?? null,
				forecasterId: first?.forecasterId ?? null,
				numbers: own.length
			};
		},
		(row) => `${row.questionId} ${row.forecasterId} ${row.option ?? ''}`
	).map(([, row]) => row);
}

const partsOf = ({ score, miscalibration, discrimination, uncertainty }: Corp) => ({
	score,
	miscalibration,
	discrimination,
	uncertainty
});

/** The questions behind one bin, by the time their number stood in it: the first of them, and how many there are. */
function questionsBehind(rows: readonly RecordRow[], bin: number, rule: BinRule) {
	const binOf = binFinder(rule);
	const inBin = rows.filter((row) => binOf(row.p) === bin);
	const found = averageByQuestion(inBin).sort((a, b) => descending(a.weight, b.weight));
	return { total: found.length, rows: found.slice(0, MOST_BEHIND) };
}

/** How many questions wait for their scheduled close to count, or would if they were not counted early. */
function waitingView(store: Store, here: Here, query: RecordInput, questions: number): number {
	if (query.horizon === null)
		return queriesOf(here, query).reduce((sum, each) => sum + store.records.waiting(each), 0);
	const other = recordRows(store, here, { ...query, withEarly: !query.withEarly });
	return Math.abs(questionsIn(scoreColumns(other)) - questions);
}
