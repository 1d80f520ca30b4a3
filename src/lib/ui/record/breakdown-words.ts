import type { Outputs } from '#lib/client/types.ts';
import type { RecordAddress } from '#lib/contract/record-address.ts';
import { HORIZONS, type BinStyle, type BreakdownBy } from '#lib/contract/record-choices.ts';
import { isId } from '#lib/domain/ids.ts';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import type { CalibrationGroup } from '#lib/ui/charts/multiples/words.ts';
import { HORIZON_WORDS } from './horizon-words.ts';
import { sayLeaning } from './leaning-words.ts';

type Group = Outputs['record']['breakdown']['groups'][number];
type Forecaster = Outputs['record']['track']['forecasters'][number];

/** What a record is broken down by, as a heading, and its groups in a sentence: `12 of 40 tags`. */
export const BREAKDOWN_WORDS: Readonly<Record<BreakdownBy, { of: string; plural: string }>> = {
	tag: { of: 'Tag', plural: 'tags' },
	horizon: { of: 'Time left', plural: 'classes of time left' },
	kind: { of: 'Kind', plural: 'kinds' },
	forecaster: { of: 'Forecaster', plural: 'forecasters' }
};

/** A group as its small diagram and its row show it. `hrefOf` leads to the page with one thing changed. */
export function groupOf(
	group: Group,
	by: BreakdownBy,
	{ forecasters, bins, hrefOf }: Around
): CalibrationGroup {
	const change = changeTo(by, group.key);
	return {
		key: group.key,
		name: nameOf(by, group.key, forecasters),
		href: change === null ? null : hrefOf(change),
		record: figuresRecord(group, bins),
		brier: group.brier?.mean ?? null,
		standardError: group.brier?.standardError ?? null,
		partedScore: group.parts?.score ?? null,
		baseRate: group.parts?.uncertainty ?? null,
		miscalibration: group.parts?.miscalibration ?? null,
		discrimination: group.parts?.discrimination ?? null,
		says: sayLeaning(group)
	};
}

type Around = {
	forecasters: readonly Forecaster[];
	bins: BinStyle;
	hrefOf: (change: Partial<RecordAddress>) => string;
};

/** A record's figures as a diagram draws them; of classic bins without curve and band. */
export function figuresRecord(
	{
		bins,
		questions,
		curve,
		band
	}: Pick<CalibrationRecord, 'bins' | 'questions' | 'curve' | 'band'>,
	style: BinStyle
): CalibrationRecord {
	const joined = style === 'ten';
	const drawn = joined ? { curve: [], band: [] } : { curve, band };
	return { bins, questions, ...drawn, ticks: [], joined };
}

function nameOf(by: BreakdownBy, key: string, forecasters: readonly Forecaster[]): string {
	switch (by) {
		case 'tag':
			return key === '' ? 'no tag' : key;
		case 'horizon': {
			const horizon = horizonOf(key);
			return horizon === null ? key : HORIZON_WORDS[horizon];
		}
		case 'kind':
			return key === 'binary' ? 'yes or no' : 'several options';
		case 'forecaster': {
			const found = forecasters.find(({ id }) => id === key);
			return found?.isYou === true ? 'You' : (found?.name ?? 'somebody who has left');
		}
	}
}

const horizonOf = (key: string) => HORIZONS.find((one) => one === key) ?? null;

/** What the address of the group alone has that this one has not; null where it cannot be filtered by. */
function changeTo(by: BreakdownBy, key: string): Partial<RecordAddress> | null {
	switch (by) {
		case 'tag':
			return key === '' ? null : { tag: key };
		case 'horizon':
			return { horizon: horizonOf(key) };
		case 'kind':
			return { kind: key === 'binary' ? 'binary' : 'multiple_choice' };
		case 'forecaster':
			return isId('w', key) ? { forecaster: key } : null;
	}
}
