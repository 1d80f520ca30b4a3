import { randomLcg } from 'd3';
import { consistencyBand } from '#lib/domain/calibration/band.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { bootstrapMean } from '#lib/domain/calibration/bootstrap.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { calibrationColumns, scoreColumns } from '#lib/domain/calibration/columns.ts';
import { confidence } from '#lib/domain/calibration/confidence.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { binnedMurphy, murphy, type Murphy } from '#lib/domain/calibration/decomposition.ts';
import { areaUnderCurve } from '#lib/domain/calibration/discrimination.ts';
import {
	clopperPearson,
	jeffreys,
	wilson,
	type Interval
} from '#lib/domain/calibration/interval.ts';
import { recalibrate } from '#lib/domain/calibration/recalibration.ts';
import { spiegelhalter } from '#lib/domain/calibration/spiegelhalter.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import { rowsOf, type Adapter, type Records } from './adapter.ts';

type Binned = Records & { edges: number[]; closed?: 'left' | 'right' };

const pair = (interval: Interval | null) => interval && [interval.low, interval.high];

export const CALIBRATION: Record<string, Adapter> = {
	'calibration.bins': {
		run: (input: Binned) => ({
			bins: bins(input).map(({ questions, meanForecast, frequency }) => {
				return { n: questions, meanP: meanForecast, freq: frequency };
			})
		})
	},
	'calibration.decimalBins': {
		run: ({ p }: { p: number[] }) => {
			const edges = Array.from({ length: 11 }, (_, i) => i / 10);
			const binOf = (one: number) =>
				bins({ p: [one], y: [0], edges }).findIndex((bin) => bin.questions === 1);
			return { bin: p.map(binOf) };
		}
	},
	'calibration.timeWeighted': {
		run: (input: Binned) => ({
			bins: bins(input).map((bin) => ({
				...{ n: bin.questions, effectiveN: bin.effectiveQuestions, weight: bin.weight },
				...{ meanP: bin.meanForecast, freq: bin.frequency }
			}))
		})
	},
	'interval.binomial': {
		run: ({ k, n, confidence }: { k: number; n: number; confidence: number }) => {
			// Of no cases we say what is known beforehand; the file has no interval there.
			const plain = n === 0 ? null : jeffreys(k, n, confidence);
			return {
				wilson: pair(wilson(k, n, confidence)),
				jeffreys: pair(plain),
				clopperPearson: pair(clopperPearson(k, n, confidence))
			};
		},
		later: { jeffreysEdge: 'The plain interval is the one that is shown' }
	},
	'calibration.corp': {
		run: (input: Records) => ({
			...corpWithValues(input),
			blocks: corp(tallyOf(input))?.blocks.map(({ from, to, weight, value }) => {
				return { xMin: from, xMax: to, n: weight, value };
			})
		})
	},
	'calibration.corpWeighted': { run: corpWithValues },
	'calibration.corpBands': {
		run: (input: Records & { level: number; method: string }) => {
			if (input.method !== 'resampling') throw new Error(`no function for ${input.method}`);
			const options = { level: input.level, draws: 4000, random: randomLcg(1) };
			const band = consistencyBand(columnsOf(input), options);
			return { band: band.map(({ p, low, high }) => ({ x: p, lower: low, upper: high })) };
		},
		aside: { 'pub-calibration.corpBands-01': 'asymptotic: our band is drawn by resampling' }
	},
	'calibration.overUnder': {
		run: (input: Records) => {
			const found = confidence(tallyOf(input));
			return {
				n50: found?.evenWeight,
				meanConfidence: found?.meanConfidence,
				hitRate: found?.hitRate,
				overconfidence: found?.overconfidence,
				bias: found?.bias,
				sharpness: found?.sharpness
			};
		}
	},
	'calibration.recalibration': {
		run: (input: Records) => {
			const found = recalibrate(tallyOf(input));
			return found.kind === 'fitted'
				? { intercept: found.intercept, slope: found.slope }
				: { refused: found.reason };
		}
	},
	'calibration.spiegelhalter': {
		run: (input: Records) => spiegelhalter(columnsOf(input)) ?? { z: null, pValue: null }
	},
	'decomposition.murphy': {
		run: (input: Records) => termsOf(murphy(tallyOf(input)))
	},
	'decomposition.binned': {
		run: (input: Binned) => {
			const found = binnedMurphy(tallyOf(input), perMille(input.edges));
			return {
				...termsOf(found),
				wbv: found?.withinVariance,
				wbc: found?.withinCovariance,
				gres: found?.generalizedResolution
			};
		}
	},
	'discrimination.auc': {
		run: (input: Records) => ({ auc: areaUnderCurve(tallyOf(input)) })
	},
	'cluster.meanSe': {
		run: (input: Clustered) => {
			const clustered = clusteredMean(scoresOf(input));
			return {
				mean: clustered?.mean,
				seNaive: clustered?.naiveError,
				seClusterCR1: clustered?.standardError,
				seClusterCR0: clustered?.uncorrectedError
			};
		}
	},
	'cluster.bootstrapExact': {
		run: ({ confidence: level, ...input }: Clustered & { confidence: number }) => {
			const questions = new Set(input.clusters).size;
			const draws = questions ** questions;
			const found = bootstrapMean(scoresOf(input), { level, draws, random: everyDraw(questions) });
			return { sd: found?.deviation, lower: found?.low, upper: found?.high };
		}
	}
};

type Clustered = { values: number[]; clusters: string[] };

const scoresOf = ({ values, clusters }: Clustered) =>
	scoreColumns(values.map((score, i) => ({ score, weight: 1, questionId: clusters[i] ?? `${i}` })));

/** Chance that goes once through every way to draw so many questions from as many. */
function everyDraw(questions: number): () => number {
	let calls = 0;
	return () => {
		const place = calls % questions;
		const draw = Math.floor(calls++ / questions);
		return ((Math.floor(draw / questions ** place) % questions) + 0.5) / questions;
	};
}

const termsOf = (found: Murphy | null) => ({
	brier01: found?.score,
	rel: found?.reliability,
	res: found?.resolution,
	unc: found?.uncertainty
});

const perMille = (edges: readonly number[]) => edges.map((edge) => Math.round(edge * 1000));

const bins = ({ edges, closed = 'left', ...records }: Binned) =>
	reliabilityBins(columnsOf(records), { edges: perMille(edges), closed });

const columnsOf = (records: Records) => calibrationColumns(rowsOf(records));
const tallyOf = (records: Records) => tally(columnsOf(records));

function corpWithValues(input: Records) {
	const curve = corp(tallyOf(input));
	const valueAt = (p: number) => curve?.blocks.find(({ from, to }) => from <= p && p <= to)?.value;
	return {
		recalibrated: input.p.map(valueAt),
		brier01: curve?.score,
		mcb: curve?.miscalibration,
		dsc: curve?.discrimination,
		unc: curve?.uncertainty
	};
}
