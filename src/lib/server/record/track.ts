import { range } from 'd3-array';
import { binStatements } from '#lib/domain/calibration/bin-statements.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { bootstrapMean } from '#lib/domain/calibration/bootstrap.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { scoreColumns } from '#lib/domain/calibration/columns.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { areaUnderCurve } from '#lib/domain/calibration/discrimination.ts';
import { reliabilityVerdict } from '#lib/domain/calibration/judgement.ts';
import { scoreByMonth, type DatedScore } from '#lib/domain/calibration/months.ts';
import { overall, tally } from '#lib/domain/calibration/tally.ts';
import type { Zone } from '#lib/domain/time.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';
import { behindBin, firstAverages } from './averages.ts';
import type { Records } from './jobs.ts';
import { nameRows } from './names.ts';
import { resampling } from './resampling.ts';
import { isCompared, select, type Selected, type Selection } from './select.ts';

export type TrackQuery = Selection & {
	/** Months are told in it. */
	zone: Zone;
	/** Which bin's questions to list, by its place in the diagram. */
	bin: number | null;
	/** Of the bins, in per mille. */
	edges: readonly number[];
};

/** Bins of the histogram, every five points. */
const HISTOGRAM_EDGES = range(0, 1001, 50);

/** A track record, but for the band, which takes longer. */
export function trackRecord(records: Records, query: TrackQuery) {
	const resident = records.of(query.spaceId);
	const selected = select(resident, query, records.store);
	const questions = selected.questions.length;
	return {
		questions,
		waiting: selected.waiting,
		verdict: reliabilityVerdict(questions),
		/** Mean Brier, each question counting by the share of its scheduled life that was covered. */
		brier: clusteredMean(selected),
		/** One forecaster against the median of those who stood at the same time, less is better; nothing for everybody. */
		relative: isCompared(query) ? againstOthers(records.store, query) : null,
		months: scoreByMonth(scoresOfQuestions(selected), query.zone),
		...calibration(selected, query.edges),
		...listed(records, query, selected)
	};
}

const againstOthers = (store: ReadOnly, query: RecordQuery) =>
	bootstrapMean(
		scoreColumns(
			store.records
				.scores(query, 'relative')
				.map(({ coverage, ...row }) => ({ ...row, weight: coverage }))
		),
		resampling()
	);

function calibration(selected: Selected, edges: readonly number[]) {
	const said = tally(selected);
	const curve = corp(said);
	const bins = reliabilityBins(selected, { edges });
	const whole = overall(said);
	return {
		/** The same score taken apart: miscalibration − discrimination + uncertainty. */
		parts: curve && {
			score: curve.score,
			miscalibration: curve.miscalibration,
			discrimination: curve.discrimination,
			uncertainty: curve.uncertainty
		},
		/** Always saying the base rate of these questions would have scored this. */
		baseRate: whole && {
			share: whole.baseRate,
			score: whole.baseRate * (1 - whole.baseRate)
		},
		bins,
		/** What the bins with enough questions say, the one that is off by most first. */
		statements: binStatements(bins),
		/** How often what happened had been given the higher number than what did not; null with one outcome only. */
		discrimination: areaUnderCurve(said),
		histogram: reliabilityBins(selected, { edges: HISTOGRAM_EDGES }).map(
			({ from, to, questions }) => ({ from, to, questions })
		),
		curve: curve?.blocks ?? []
	};
}

/** What is told question by question, with their titles. */
function listed({ store, of }: Records, { bin, spaceId, edges }: TrackQuery, selected: Selected) {
	const resident = of(spaceId);
	const ticks = firstAverages(selected, resident);
	const behind = bin === null ? null : behindBin(selected, resident, { bin, edges });
	const named = nameRows(store, [...(ticks ?? []), ...(behind?.rows ?? [])]);
	return {
		/** One mark a question, for records too short for dots. */
		ticks: (ticks ?? []).map(named),
		behind: behind && { ...behind, rows: behind.rows.map(named) }
	};
}

/** The mean score of each question, with what it weighs. */
function scoresOfQuestions({ questions, starts, weight, score }: Selected): DatedScore[] {
	return questions.map(({ questionId, knownAt }, i) => {
		let [total, sum] = [0, 0];
		for (let row = starts[i] ?? 0, end = starts[i + 1] ?? 0; row < end; row++) {
			total += weight[row] ?? 0;
			sum += (weight[row] ?? 0) * (score[row] ?? 0);
		}
		return { questionId, knownAt, weight: total, score: sum / total };
	});
}
