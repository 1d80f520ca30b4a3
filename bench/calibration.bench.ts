import { bench, describe } from 'vitest';
import { consistencyBand } from '#lib/domain/calibration/band.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { bootstrapMean } from '#lib/domain/calibration/bootstrap.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import type { CalibrationColumns, ScoreColumns } from '#lib/domain/calibration/columns.ts';
import { confidence } from '#lib/domain/calibration/confidence.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { binnedMurphy, murphy } from '#lib/domain/calibration/decomposition.ts';
import { areaUnderCurve } from '#lib/domain/calibration/discrimination.ts';
import { recalibrate } from '#lib/domain/calibration/recalibration.ts';
import { spiegelhalter } from '#lib/domain/calibration/spiegelhalter.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import { seededRandom } from '#lib/domain/random.ts';

/** Calibrated rows, the same number on each question; `said` turns a number in [0, 1) into what is said. */
function record(questions: number, each: number, said: (chance: number) => number) {
	const random = seededRandom(11);
	const length = questions * each;
	const columns: CalibrationColumns = {
		p: Float64Array.from({ length }, () => said(random())),
		happened: new Uint8Array(length),
		weight: Float64Array.from({ length }, () => 0.01 + random()),
		below: null,
		starts: Uint32Array.from({ length: questions + 1 }, (_, i) => i * each)
	};
	for (let i = 0; i < length; i++) columns.happened[i] = Number(random() < (columns.p[i] ?? 0));
	return columns;
}

const inPercent = (chance: number) => Math.round(chance * 100) / 100;
const rounded = record(20_000, 50, inPercent);
const unrounded = record(20_000, 50, (chance) => chance);
const single = record(20_000, 1, inPercent);
const scores: ScoreColumns = {
	score: single.p.map((p, i) => (p - (single.happened[i] ?? 0)) ** 2),
	weight: single.weight,
	starts: single.starts
};

/** The least that must be done: every cell is read once. */
function onePass({ p, happened, weight }: CalibrationColumns): number {
	let score = 0;
	for (let i = 0; i < p.length; i++)
		score += (weight[i] ?? 0) * ((p[i] ?? 0) - (happened[i] ?? 0)) ** 2;
	return score;
}

const resampling = () => ({ level: 0.9, draws: 1000, random: seededRandom(1) });
/** What takes seconds is measured a few times only. */
const few = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

/** Curve, band, decompositions and the statistics of the whole. */
function everything(columns: CalibrationColumns): void {
	const said = tally(columns);
	corp(said);
	consistencyBand(columns, resampling());
	murphy(said);
	binnedMurphy(said);
	confidence(said);
	areaUnderCurve(said);
	recalibrate(said);
}

function thousandPasses(columns: CalibrationColumns): void {
	for (let i = 0; i < 1000; i++) onePass(columns);
}

describe('1,000,000 stretches on 20,000 questions', () => {
	bench('reference: one pass, the mean Brier', () => {
		onePass(rounded);
	});
	bench('reliability bins with intervals', () => {
		reliabilityBins(rounded);
	});
	bench('isotonic regression, in whole percent', () => {
		corp(tally(rounded));
	});
	bench('isotonic regression, unrounded', () => {
		corp(tally(unrounded));
	});
	bench('reference: sorting the unrounded numbers', () => {
		unrounded.p.slice().sort();
	});
});

describe('curve, band of 1,000 records, decompositions: 20,000 questions, a forecast each', () => {
	bench('all of it', () => everything(single), few);
	bench('reference: 1,000 passes over the same rows', () => thousandPasses(single), few);
});

describe('curve, band of 1,000 records, decompositions: 1,000,000 stretches', () => {
	bench('all of it', () => everything(rounded), few);
	bench('reference: 1,000 passes over the same rows', () => thousandPasses(rounded), few);
});

describe('the scores of 20,000 questions', () => {
	bench('reference: one pass, the mean Brier', () => {
		onePass(single);
	});
	bench('mean with its clustered error', () => {
		clusteredMean(scores);
	});
	bench('Spiegelhalter’s test', () => {
		spiegelhalter(single);
	});
	bench('bootstrap of 1,000 draws', () => void bootstrapMean(scores, resampling()), few);
	bench('reference: 1,000 passes over the same rows', () => thousandPasses(single), few);
});
