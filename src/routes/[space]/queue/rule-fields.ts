import type { QueueRules, ReasonKind } from '#lib/domain/queue/rules.ts';
import { asEntry } from '#lib/domain/probability.ts';

/** The thresholds of a queue, as they are typed. */
export const RULE_FIELDS = ['closingDays', 'movedBy', 'lifeShare', 'noNumberDays'] as const;
export type RuleField = (typeof RULE_FIELDS)[number];
export type RuleFields = Record<RuleField, string>;

type Words = { kind: ReasonKind; label: string; field?: RuleField; name: string };

/** Each reason as it is switched on, with the threshold it has. */
export const REASON_WORDS: readonly Words[] = [
	{ kind: 'told', label: 'Somebody mentions or answers me, or adds to the criteria', name: '' },
	{
		kind: 'closing',
		label: 'A question is about to close',
		field: 'closingDays',
		name: 'How long before'
	},
	{ kind: 'due', label: 'An answer is due', name: '' },
	{ kind: 'edited', label: 'A question is edited after I forecast', name: '' },
	{ kind: 'evidence', label: 'Evidence is added after I forecast', name: '' },
	{ kind: 'moved', label: 'The crowd moves', field: 'movedBy', name: 'By how much' },
	{
		kind: 'no_number',
		label: 'I have never forecast on it',
		field: 'noNumberDays',
		name: 'How long before it closes'
	},
	{ kind: 'old', label: 'My number is old', field: 'lifeShare', name: 'After how much of its life' }
];

export const asFields = ({
	closingDays,
	movedBy,
	lifeShare,
	noNumberDays
}: QueueRules): RuleFields => ({
	closingDays: String(closingDays),
	movedBy: String(movedBy),
	lifeShare: String(Number((lifeShare * 100).toFixed(4))),
	noNumberDays: noNumberDays === null ? '' : String(noNumberDays)
});

/** What would be sent; NaN for what cannot be read as a number. */
export function asRules(fields: RuleFields, off: readonly ReasonKind[]): QueueRules {
	return {
		off,
		closingDays: toNumber(fields.closingDays),
		movedBy: toNumber(fields.movedBy),
		lifeShare: Number((toNumber(fields.lifeShare) / 100).toFixed(8)),
		noNumberDays: fields.noNumberDays.trim() === '' ? null : toNumber(fields.noNumberDays)
	};
}

/** What a move in log-odds means from an even chance: `from 50% to 62%, or as far down.` */
export function sayMove(typed: string): string {
	const by = toNumber(typed);
	if (!Number.isFinite(by) || by <= 0) return 'from 50% upwards or downwards.';
	return `from 50% to ${asEntry(Math.round(100 / (1 + Math.exp(-by))) / 100)}, or as far down.`;
}

function toNumber(typed: string): number {
	const text = typed.trim().replace(',', '.').replace(/%$/u, '');
	return text === '' ? Number.NaN : Number(text);
}
