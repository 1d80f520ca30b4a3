import { randomLcg } from 'd3';
import { consistencyBand } from '#lib/domain/calibration/band.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { calibrationColumns, scoreColumns } from '#lib/domain/calibration/columns.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { wilson } from '#lib/domain/calibration/interval.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import { rowsOf, type Adapter, type Records } from './adapter.ts';

type Binned = Records & { edges: number[]; closed?: 'left' | 'right' };

const OTHER_INTERVAL = 'Wilson is the one interval shown';

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
			const interval = wilson(k, n, confidence);
			return { wilson: interval && [interval.low, interval.high] };
		},
		later: {
			jeffreys: OTHER_INTERVAL,
			jeffreysEdge: OTHER_INTERVAL,
			clopperPearson: OTHER_INTERVAL
		}
	},
	'calibration.corp': {
		run: (input: Records) => ({
			...corpWithValues(input),
			blocks: curveOf(input)?.blocks.map(({ from, to, weight, value }) => {
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
	'cluster.meanSe': {
		run: ({ values, clusters }: { values: number[]; clusters: string[] }) => {
			const rows = values.map((score, i) => ({ score, weight: 1, questionId: clusters[i] ?? '' }));
			const clustered = clusteredMean(scoreColumns(rows));
			return { mean: clustered?.mean, seClusterCR1: clustered?.standardError };
		},
		later: {
			seNaive: 'forecasts of one question are never treated as independent',
			seClusterCR0: 'the error is given with the correction for few questions only'
		}
	}
};

const bins = ({ edges, closed = 'left', ...records }: Binned) =>
	reliabilityBins(columnsOf(records), {
		edges: edges.map((edge) => Math.round(edge * 1000)),
		closed
	});

const columnsOf = (records: Records) => calibrationColumns(rowsOf(records));
const curveOf = (records: Records) => corp(tally(columnsOf(records)));

function corpWithValues(input: Records) {
	const curve = curveOf(input);
	const valueAt = (p: number) => curve?.blocks.find(({ from, to }) => from <= p && p <= to)?.value;
	return {
		recalibrated: input.p.map(valueAt),
		brier01: curve?.score,
		mcb: curve?.miscalibration,
		dsc: curve?.discrimination,
		unc: curve?.uncertainty
	};
}
