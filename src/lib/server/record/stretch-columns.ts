/** Stretches in columns of equal length, a row for each time that a number stood on a question now settled. */
export type StretchColumns = {
	/** Place of the forecaster among those of the columns. */
	readonly forecaster: Uint32Array;
	/** Yes or no: the probability said; several options: the probability of the one that happened. */
	readonly p: Float64Array;
	/** 1 if it happened, else 0; of several options always 1. */
	readonly happened: Uint8Array;
	/** Share of the scheduled life, above 0. */
	readonly weight: Float64Array;
	/** Brier score, 0 best to 1 worst. */
	readonly score: Float64Array;
	/** Instants. */
	readonly from: Float64Array;
	readonly to: Float64Array;
};

/** Probability, outcome, weight, score, from, to. */
export type StretchValues = readonly [number, number, number, number, number, number];

/** Columns that grow: added to row by row, or by rows of others. @param expected how many rows there will be, if that is known */
export function growingStretches(expected = 1024) {
	let all = allocate(Math.max(1, expected));
	let length = 0;
	/** Makes room for so many more. */
	function reserve(more: number): void {
		if (length + more <= all.p.length) return;
		const larger = allocate(Math.max(length + more, 2 * all.p.length));
		copyInto(larger, 0, all, 0, length);
		all = larger;
	}
	return {
		length: () => length,
		add: (forecaster: number, values: StretchValues): void => {
			reserve(1);
			all.forecaster[length] = forecaster;
			[
				all.p[length],
				all.happened[length],
				all.weight[length],
				all.score[length],
				all.from[length],
				all.to[length]
			] = values;
			length += 1;
		},
		/** Adds the rows of others from one place up to another. */
		copy: (others: StretchColumns, from: number, to: number): void => {
			reserve(to - from);
			copyInto(all, length, others, from, to);
			length += to - from;
		},
		/** What was added; the columns share their memory with these, so nothing may be added afterwards. */
		columns: (): StretchColumns => ({
			forecaster: all.forecaster.subarray(0, length),
			p: all.p.subarray(0, length),
			happened: all.happened.subarray(0, length),
			weight: all.weight.subarray(0, length),
			score: all.score.subarray(0, length),
			from: all.from.subarray(0, length),
			to: all.to.subarray(0, length)
		})
	};
}

const allocate = (rows: number): StretchColumns => ({
	forecaster: new Uint32Array(rows),
	p: new Float64Array(rows),
	happened: new Uint8Array(rows),
	weight: new Float64Array(rows),
	score: new Float64Array(rows),
	from: new Float64Array(rows),
	to: new Float64Array(rows)
});

function copyInto(
	to: StretchColumns,
	at: number,
	others: StretchColumns,
	first: number,
	end: number
): void {
	to.forecaster.set(others.forecaster.subarray(first, end), at);
	to.p.set(others.p.subarray(first, end), at);
	to.happened.set(others.happened.subarray(first, end), at);
	to.weight.set(others.weight.subarray(first, end), at);
	to.score.set(others.score.subarray(first, end), at);
	to.from.set(others.from.subarray(first, end), at);
	to.to.set(others.to.subarray(first, end), at);
}
