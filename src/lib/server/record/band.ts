import { consistencyBand, type BandPoint } from '#lib/domain/calibration/band.ts';
import type { Records } from './jobs.ts';
import { resampling } from './resampling.ts';
import type { Resident } from './resident.ts';
import { select, type Selection } from './select.ts';

/** So many bands are kept: every event in a space makes its open pages read theirs again. */
const MOST_KEPT = 20;

type Kept = {
	resident: Resident;
	runs: readonly number[];
	horizon: Selection['horizon'];
	band: readonly BandPoint[];
};

/** A function that gives how far the curve of somebody calibrated would stray, and works out the band of the same rows once. */
export function keepBands() {
	let kept: readonly Kept[] = [];
	return ({ of, store }: Records, query: Selection): readonly BandPoint[] => {
		const resident = of(query.spaceId);
		const { horizon } = query;
		const selected = select(resident, query, store);
		const { runs } = selected;
		const known = kept.find(
			(one) => one.resident === resident && one.horizon === horizon && isSame(one.runs, runs)
		);
		const { band } = known ?? { band: consistencyBand(selected, resampling()) };
		const others = kept.filter((one) => one !== known);
		kept = [{ resident, runs, horizon, band }, ...others].slice(0, MOST_KEPT);
		return band;
	};
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((place, i) => place === b[i]);
