import { ascending } from 'd3-array';
import type { EvidenceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';

type Item = {
	id: EvidenceId;
	publishedAt: Instant | null;
	attachedAt: Instant;
	originGroup: string | null;
	judgement: { likelihoodRatio: number } | null;
};

/** How many reasons a side gets where nobody chose them. */
const A_SIDE = 3;

/**
 * The reasons of a question for a brief: those that were chosen, in their order; else on each side the three that point most
 * strongly, of equal ones the newest. Of several that go back to one report only the first is taken.
 *
 * @param chosen null where nobody chose
 */
export function pickReasons<T extends Item>(
	items: readonly T[],
	chosen: readonly EvidenceId[] | null
): T[] {
	if (chosen !== null) return chosen.flatMap((id) => items.find((item) => item.id === id) ?? []);
	const ranked = [...items].sort(strongestFirst);
	const apart = ranked.filter(
		({ originGroup }, i) =>
			originGroup === null || ranked.findIndex((one) => one.originGroup === originGroup) === i
	);
	const side = (points: (ratio: number) => boolean) =>
		apart.filter(({ judgement }) => judgement !== null && points(judgement.likelihoodRatio));
	return [
		...side((ratio) => ratio > 1).slice(0, A_SIDE),
		...side((ratio) => ratio < 1).slice(0, A_SIDE)
	];
}

function strongestFirst(a: Item, b: Item): number {
	const stronger = weightOf(b) - weightOf(a);
	const newer = timeOf(b) - timeOf(a);
	if (stronger !== 0) return stronger;
	return newer === 0 ? ascending(a.id, b.id) : newer;
}

const weightOf = ({ judgement }: Item): number =>
	judgement === null ? 0 : Math.abs(Math.log(judgement.likelihoodRatio));
const timeOf = ({ publishedAt, attachedAt }: Item): Instant => publishedAt ?? attachedAt;
