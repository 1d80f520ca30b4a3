import { bench, describe } from 'vitest';
import { reliabilityBins, type CalibrationRow } from '#lib/domain/calibration/bins.ts';
import { corp } from '#lib/domain/calibration/corp.ts';

/** Ten forecasts a question on the per-cent grid people use, honest to a fault. */
const rows = Array.from({ length: 100_000 }, (_, i): CalibrationRow => {
	const percent = (i * 37) % 101;
	return {
		p: percent / 100,
		happened: (i * 7919) % 100 < percent,
		weight: 1 + (i % 5),
		questionId: `q_${Math.floor(i / 10)}`
	};
});

describe('calibration of 100,000 forecasts on 10,000 questions', () => {
	bench('reliability bins with intervals', () => {
		reliabilityBins(rows);
	});
	bench('curve without bins (CORP)', () => {
		corp(rows);
	});
});
