import { describe, expect, test } from 'vitest';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { calibrationColumns } from '#lib/domain/calibration/columns.ts';
import { headline } from '#lib/domain/calibration/headline.ts';

const said = (p: number, happened = false) => ({ p, happened, weight: 1, numbers: 1 });

describe('the sentence of a track record', () => {
	test('is none before anything resolves', () => {
		expect(headline({ questions: 0, telling: null, said: [] })).toEqual({ kind: 'nothing' });
	});

	test('tells the first question as it was', () => {
		expect(headline({ questions: 1, telling: null, said: [said(0.15)] })).toEqual({
			kind: 'first',
			said: 0.15,
			happened: false,
			isMean: false
		});
	});

	test('owns up to a mean where more than one number stood on the first question', () => {
		const moved = { ...said(0.2, true), numbers: 3 };
		expect(headline({ questions: 1, telling: null, said: [moved] })).toMatchObject({
			happened: true,
			isMean: true
		});
		const several = [said(0.1), { ...said(0.4), weight: 0.5 }];
		const first = headline({ questions: 1, telling: null, said: several });
		expect(first).toMatchObject({ kind: 'first', isMean: true });
		expect(first.kind === 'first' && first.said).toBeCloseTo(0.2, 12);
	});

	test('judges nothing under thirty questions, however telling a bin looks', () => {
		const telling = { meanForecast: 0.8, frequency: 0.2, questions: 12, questionsHappened: 3 };
		expect(headline({ questions: 12, telling, said: [] })).toEqual({
			kind: 'too_few',
			questions: 12,
			needed: 30
		});
		expect(headline({ questions: 29, telling, said: [] }).kind).toBe('too_few');
		expect(headline({ questions: 30, telling, said: [] }).kind).toBe('bin');
	});

	test('sets what was said against what happened in the bin worth naming', () => {
		const rows = Array.from({ length: 14 }, (_, i) => ({
			p: 0.8,
			happened: i < 9,
			weight: 1,
			questionId: String(i)
		}));
		const telling = reliabilityBins(calibrationColumns(rows))[8] ?? null;
		const found = headline({ questions: 148, telling, said: [] });
		expect(found).toMatchObject({ kind: 'bin', questions: 14, questionsHappened: 9 });
		expect(found.kind === 'bin' && found.said).toBeCloseTo(0.8, 12);
		expect(found.kind === 'bin' && found.frequency).toBeCloseTo(9 / 14, 12);
	});

	test('says so where numbers are spread too thinly for any bin', () => {
		expect(headline({ questions: 31, telling: null, said: [] })).toEqual({
			kind: 'spread',
			questions: 31
		});
	});
});
