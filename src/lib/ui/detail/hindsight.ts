import { max } from 'd3-array';
import { pointedRight, pointedTo } from '#lib/domain/evidence/ratio-record.ts';
import { formatUnits } from '#lib/ui/format.ts';
import type { Detail, EvidenceItem } from './detail.ts';
import type { LedgerData } from './ledger.ts';

type Ledger = Pick<LedgerData, 'items' | 'options'> | null;

/** Whether it happened; null while that is open, of several options, or where it cannot be said. */
export function outcomeOf({ resolution }: Detail): boolean | null {
	if (resolution?.outcomeKind === 'yes') return true;
	return resolution?.outcomeKind === 'no' ? false : null;
}

/**
 * Whether an item pointed the way its question went, of several options to the one that came; null where it pointed neither way, or nothing can be
 * said yet. What was attached once the outcome was known, its proof for one, pointed nowhere: it reports.
 */
export function hindsightOf(detail: Detail, item: EvidenceItem, ledger: Ledger): boolean | null {
	const push = pushOf(detail, item, ledger);
	return push === null || Math.abs(push) < LEAST ? null : push > 0;
}

/** What the sign of an item says once its question is settled. */
export function verdictWords(detail: Detail, isRight: boolean): string {
	if (outcomeOf(detail) === null)
		return isRight ? '✓ pointed to what came' : '✗ pointed away from what came';
	return isRight ? '✓ pointed the way it went' : '✗ pointed the other way';
}

/** Which items pointed the right way: `5 of 7 items pointed the way it went. The strongest that did not: 3.` Null before the outcome. */
export function hindsightWords(detail: Detail, ledger: Ledger): string | null {
	const judged = detail.evidence.flatMap((item) => {
		const push = pushOf(detail, item, ledger);
		return push === null || Math.abs(push) < LEAST ? [] : [{ number: item.number, push }];
	});
	if (judged.length === 0) return null;
	const wrong = judged.filter(({ push }) => push < 0);
	const strongest = max(wrong, ({ push }) => -push) ?? 0;
	const named = wrong.filter(({ push }) => -push > strongest - LEAST).map(({ number }) => number);
	const label = ledger?.options.find(({ id }) => id === detail.resolution?.optionId)?.label;
	const way = label === undefined ? 'the way it went' : `to “${label}”, which came`;
	const right = `${String(judged.length - wrong.length)} of ${formatUnits(judged.length, 'item')} pointed ${way}.`;
	return named.length === 0 ? right : `${right} The strongest that did not: ${named.join(', ')}.`;
}

/** Less than this, in log odds, is no push. */
const LEAST = 1e-9;

/** How far an item pushed towards what came, in log odds; null where that cannot be said. */
function pushOf(detail: Detail, item: EvidenceItem, ledger: Ledger): number | null {
	const { resolution } = detail;
	if (resolution === null || item.attachedAt >= resolution.knownAt) return null;
	const happened = outcomeOf(detail);
	if (happened !== null) {
		const ratio = item.judgement?.likelihoodRatio ?? 1;
		const isRight = pointedRight(ratio, happened);
		return isRight === null ? null : Math.abs(Math.log(ratio)) * (isRight ? 1 : -1);
	}
	const option = ledger?.options.findIndex(({ id }) => id === resolution.optionId) ?? -1;
	const ratios = ledger?.items.find(({ id }) => id === item.id)?.ratios ?? null;
	return option < 0 || ratios === null ? null : Math.log(pointedTo(ratios, option));
}
