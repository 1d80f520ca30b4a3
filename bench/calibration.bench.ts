import { bench, describe } from 'vitest';
import { consistencyBand } from '#lib/domain/calibration/band.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import type { CalibrationColumns } from '#lib/domain/calibration/columns.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
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

/** The least that must be done: every cell is read once. */
function onePass({ p, happened, weight }: CalibrationColumns): number {
	let score = 0;
	for (let i = 0; i < p.length; i++)
		score += (weight[i] ?? 0) * ((p[i] ?? 0) - (happened[i] ?? 0)) ** 2;
	return score;
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

describe('the band around the diagonal, 2,000 rows drawn 1,000 times', () => {
	const few = record(2000, 1, inPercent);
	bench('consistency band', () => {
		consistencyBand(few, { level: 0.9, draws: 1000, random: seededRandom(1) });
	});
	bench('reference: drawing as many outcomes', () => {
		const draw = seededRandom(1);
		let happened = 0;
		for (let i = 0; i < 2_000_000; i++) if (draw() < 0.5) happened++;
		if (happened < 0) throw new Error('unreachable');
	});
});
