import { consistencyBand, type BandPoint } from '#lib/domain/calibration/band.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';
import type { Records } from './jobs.ts';
import { resampling } from './resampling.ts';
import type { Resident } from './resident.ts';
import { select } from './select.ts';

/** So many bands are kept: every event in a space makes its open pages read theirs again. */
const MOST_KEPT = 20;

type Kept = { resident: Resident; runs: readonly number[]; band: readonly BandPoint[] };

/** A function that gives how far the curve of somebody calibrated would stray, and works out the band of the same rows once. */
export function keepBands() {
	let kept: readonly Kept[] = [];
	return ({ of, store }: Records, query: RecordQuery): readonly BandPoint[] => {
		if (query.kind !== 'binary') return [];
		const resident = of(query.spaceId);
		const selected = select(resident, query, store);
		const { runs } = selected;
		const known = kept.find((one) => one.resident === resident && isSame(one.runs, runs));
		const { band } = known ?? { band: consistencyBand(selected, resampling()) };
		const others = kept.filter((one) => one !== known);
		kept = [{ resident, runs, band }, ...others].slice(0, MOST_KEPT);
		return band;
	};
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((place, i) => place === b[i]);
