import type { CalibrationRow } from '#lib/domain/calibration/columns.ts';

/** How one kind of golden case is put to our functions. */
export type Adapter = {
	/** Takes the input that `kinds` in golden.json describes. */
	run: (input: never) => Record<string, unknown>;
	/** Expected fields, at any depth, that we have no function for, with the reason. */
	later?: Record<string, string>;
	/** Cases we cannot answer, by id, with the reason. */
	aside?: Record<string, string>;
};

export type Records = { p: number[]; y: number[]; weights?: number[] };

/** Every row as a question of its own. */
export const rowsOf = ({ p, y, weights }: Records): CalibrationRow[] =>
	p.map((one, i) => ({
		p: one,
		happened: y[i] === 1,
		weight: weights?.[i] ?? 1,
		questionId: `q${i}`
	}));

export const at = (text: string): number => Date.parse(text);
export const iso = (instant: number): string =>
	new Date(instant).toISOString().replace('.000Z', 'Z');
