import {
	likelihoodRatio,
	ratioAsOdds,
	STRENGTHS,
	strengthOf,
	type Stance,
	type Strength
} from '#lib/domain/evidence/strength.ts';
import { SIGNS } from './signs.ts';

/** What a cell of the matrix can be set to. */
export type Step = {
	readonly value: `${Stance} ${Strength}`;
	readonly label: string;
	readonly stance: Stance;
	readonly strength: Strength;
};

const step = (stance: Stance, strength: Strength): Step => ({
	...{ value: `${stance} ${strength}` as const, stance, strength },
	label: `${stance === 'neither' ? '' : `${SIGNS[stance]} `}${ratioAsOdds(likelihoodRatio(stance, strength))}`
});

/** The coarse steps from 30 : 1 for an option to 30 : 1 against it, with 1 : 1 between. */
export const STEPS: readonly Step[] = [
	...STRENGTHS.toReversed().map((strength) => step('for', strength)),
	step('neither', 'weak'),
	...STRENGTHS.map((strength) => step('against', strength))
];

/** The step nearest to a ratio. @example stepOf(6) // => 'for strong' */
export function stepOf(ratio: number): Step['value'] {
	const strength = strengthOf(ratio);
	if (strength === null) return 'neither weak';
	return `${ratio > 1 ? 'for' : 'against'} ${strength}`;
}
