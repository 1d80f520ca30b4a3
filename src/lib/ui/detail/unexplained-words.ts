import { formatShare } from '#lib/ui/format.ts';
import type { LedgerData } from './ledger.ts';
import { nameOf } from './since-options.ts';

/** A move of mine that nothing explained, as the API tells it. */
type Unexplained = LedgerData['moves'][number];
/** What was said with the number it led to. */
type Answer = { readonly rationale: string; readonly moved: readonly number[] };

/**
 * How far a move went beyond what explained it, and what I answered: `7.8 dB above the 46% that time and the evidence since lead to; the reasons
 * say what else moved you`.
 */
export function unexplainedNote(move: Unexplained, answer: Answer): string {
	const led = move.kind === 'binary' ? beyond(move) : between(move);
	return `${led}; ${answerWords(answer)}.`;
}

function beyond({ db, isUp, expected, isDated }: Extract<Unexplained, { kind: 'binary' }>): string {
	if (db === null) return 'No evidence leads to a certainty, or away from one';
	const cause = isDated ? 'time and the evidence since lead to' : 'the evidence since leads to';
	return `${db.toFixed(1)} dB ${isUp ? 'above' : 'below'} the ${formatShare(expected)} that ${cause}`;
}

const between = ({ db, up, down }: Extract<Unexplained, { kind: 'options' }>): string =>
	db === null
		? 'No evidence rules an option out, or brings one back'
		: `${nameOf(up)} against ${nameOf(down)} stands ${db.toFixed(1)} dB above what the evidence since explains`;

function answerWords({ rationale, moved }: Answer): string {
	if (rationale.trim() !== '') return 'the reasons say what else moved you';
	return moved.length > 0
		? 'what else moved you is named as evidence'
		: 'what else moved you was not said';
}
