import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	calibrationColumns,
	scoreColumns,
	type CalibrationRow
} from '#lib/domain/calibration/columns.ts';
import { recordFigures } from '#lib/domain/calibration/figures.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { said, someRows } from '../../support/calibration-rows.ts';

const scored = (p: number, happened: boolean, questionId: string) => ({
	...said(p, happened, { questionId }),
	score: brier(p, happened)
});
const figuresOf = (rows: readonly (CalibrationRow & { score: number })[]) =>
	recordFigures(
		{ ...calibrationColumns(rows), ...scoreColumns(rows) },
		{ level: 0.9, draws: 20, random: seededRandom(1) }
	);
const many = (n: number, p: number, hits: number) =>
	Array.from({ length: n }, (_, i) => scored(p, i < hits, `${p} ${i}`));

describe('the figures of a record', () => {
	test('of nothing are nothing', () => {
		expect(figuresOf([])).toMatchObject({
			...{ questions: 0, verdict: 'none', brier: null, parts: null, share: null },
			...{ curve: [], band: [], leaning: null }
		});
	});

	test('nine questions have a score, and neither curve nor band nor leaning', () => {
		const { brier: score, curve, band, leaning, verdict } = figuresOf(many(9, 0.9, 3));
		expect(score?.mean).toBeCloseTo((3 * 0.01 + 6 * 0.81) / 9, 12);
		expect([curve, band, leaning, verdict]).toEqual([[], [], null, 'too_few']);
	});

	test('the largest leaning is said from thirty questions on', () => {
		expect(figuresOf(many(29, 0.9, 10)).leaning).toBeNull();
		expect(figuresOf(many(30, 0.9, 10)).leaning).toMatchObject({ bin: 9, leaning: 'over' });
		expect(figuresOf(many(30, 0.9, 27)).leaning).toBeNull();
	});

	test('score = uncertainty − discrimination + miscalibration, uncertainty being the base rate’s', () => {
		fc.assert(
			fc.property(someRows(), (rows) => {
				const {
					parts,
					brier: mean,
					share
				} = figuresOf(rows.map((row) => ({ ...row, score: brier(row.p, row.happened) })));
				const { score = 0, miscalibration = 0, discrimination = 0, uncertainty = 0 } = parts ?? {};
				expect(uncertainty - discrimination + miscalibration).toBeCloseTo(score, 12);
				expect(mean?.mean).toBeCloseTo(score, 12);
				expect(uncertainty).toBeCloseTo((share ?? 0) * (1 - (share ?? 0)), 12);
			})
		);
	});

	test('the share that happened is weighted', () => {
		const [often, rarely] = [scored(0.5, true, 'a'), scored(0.4, false, 'b')];
		expect(figuresOf([{ ...often, weight: 3 }, rarely]).share).toBe(0.75);
	});
});
