import type { Rule } from '#lib/domain/score/rules.ts';
import { formatScore } from '#lib/ui/format.ts';
import type { BrierScale } from './brier-scale.ts';

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

const RULE_WORDS: Readonly<Record<Exclude<ShownRule, 'brier'>, RuleWords>> = {
	log: { name: 'Log', lessIsBetter: false, scale: '0 best, −∞ worst' },
	baseline: { name: 'Baseline', lessIsBetter: false, scale: '100 best, 0 for knowing nothing' },
	peer: { name: 'Peer', lessIsBetter: false, scale: '0 for as good as the others, more is better' }
};

/** How a rule is spoken of. */
export const ruleWords = (rule: ShownRule, brier: BrierScale): RuleWords =>
	rule === 'brier'
		? { name: brier.name, lessIsBetter: true, scale: brier.range }
		: RULE_WORDS[rule];

/** A score as it is shown under its rule; what is stored of a rule. */
export const shownScore = (rule: Rule, stored: number, brier: BrierScale): number =>
	rule === 'brier' || rule === 'relative' ? brier.shown(stored) : stored;

/** A shown score as its rule is read: three decimals of Brier and log, one of baseline and peer; minus infinity as such. */
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
