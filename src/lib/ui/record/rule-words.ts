import type { Rule } from '#lib/domain/score/rules.ts';
import { formatScore } from '#lib/ui/format.ts';

/** The rules a table of scores can be read by; relative Brier stands in it as "against the crowd". */
export const SHOWN_RULES = ['brier', 'log', 'baseline', 'peer'] as const satisfies readonly Rule[];
export type ShownRule = (typeof SHOWN_RULES)[number];

type RuleWords = {
	name: string;
	/** Whether a smaller number is the better one. */
	lessIsBetter: boolean;
	/** The scale in a few words. */
	scale: string;
};

export const RULE_WORDS: Readonly<Record<ShownRule, RuleWords>> = {
	brier: { name: 'Brier', lessIsBetter: true, scale: '0 best, 1 worst' },
	log: { name: 'Log', lessIsBetter: false, scale: '0 best, −∞ worst' },
	baseline: { name: 'Baseline', lessIsBetter: false, scale: '100 best, 0 for knowing nothing' },
	peer: { name: 'Peer', lessIsBetter: false, scale: '0 for as good as the others, more is better' }
};

/** A score as its rule is read: three decimals of Brier and log, one of baseline and peer; minus infinity as such. */
export function formatRule(rule: Rule, score: number): string {
	if (score === -Infinity) return '−∞';
	if (rule !== 'baseline' && rule !== 'peer') return formatScore(score);
	const text = Math.abs(score).toFixed(1);
	return score < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A number of a worked sum, with a true minus. */
export const formatTerm = (value: number, decimals: number): string => {
	if (value === -Infinity) return '−∞';
	return value < 0 ? `−${Math.abs(value).toFixed(decimals)}` : value.toFixed(decimals);
};
