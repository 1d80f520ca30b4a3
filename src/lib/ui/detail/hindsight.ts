import { max } from 'd3-array';
import { pointedRight } from '#lib/domain/evidence/ratio-record.ts';
import type { Instant } from '#lib/domain/time.ts';
import { formatUnits } from '#lib/ui/format.ts';
import type { Detail, EvidenceItem } from './detail.ts';

/** Whether it happened; null while that is open, of several options, or where it cannot be said. */
export function outcomeOf({ resolution }: Detail): boolean | null {
	if (resolution?.outcomeKind === 'yes') return true;
	return resolution?.outcomeKind === 'no' ? false : null;
}

/**
 * Whether an item pointed the way its question went; null where it pointed neither way, or nothing can be said yet. What was attached once the
 * outcome was known, its proof for one, pointed nowhere: it reports.
 */
export function hindsightOf(
	detail: Detail,
	{ judgement, attachedAt }: EvidenceItem
): boolean | null {
	const happened = outcomeOf(detail);
	if (happened === null || judgement === null || isReport(detail, attachedAt)) return null;
	return pointedRight(judgement.likelihoodRatio, happened);
}

/** Which items pointed the right way: `5 of 7 items pointed the way it went. The strongest that did not: 3.` Null before the outcome. */
export function hindsightWords(detail: Detail): string | null {
	const judged = detail.evidence.flatMap((item) => {
		const isRight = hindsightOf(detail, item);
		return isRight === null ? [] : [{ item, isRight }];
	});
	if (judged.length === 0) return null;
	const wrong = judged.filter(({ isRight }) => !isRight).map(({ item }) => item);
	const strongest = max(wrong, sizeOf);
	const named = wrong.filter((item) => sizeOf(item) === strongest).map(({ number }) => number);
	const right = `${String(judged.length - wrong.length)} of ${formatUnits(judged.length, 'item')} pointed the way it went.`;
	return named.length === 0 ? right : `${right} The strongest that did not: ${named.join(', ')}.`;
}

const isReport = ({ resolution }: Detail, attachedAt: Instant): boolean =>
	resolution !== null && attachedAt >= resolution.knownAt;

const sizeOf = ({ judgement }: EvidenceItem): number =>
	Math.abs(Math.log(judgement?.likelihoodRatio ?? 1));
