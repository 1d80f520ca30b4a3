import type { NoticeKind } from '#lib/domain/notice.ts';
import { asShare } from '#lib/domain/percent.ts';
import type { StepAct } from '#lib/domain/proposal.ts';
import type { OutcomeKind } from '#lib/domain/question.ts';

/** A notice as far as its reader may see it. */
export type Told = {
	kind: NoticeKind;
	/** Who did it; null for a program, or for time passing. */
	who: string | null;
	/** How the crowd moved; of several options, on which. */
	move: { option: string | null; from: number; to: number } | null;
	/** What was resolved, as it was recorded then. */
	outcome: { kind: OutcomeKind; option: string | null; isCorrection: boolean } | null;
	/** Which step settled what they disputed, where no outcome did. */
	step?: StepAct | null;
};

/** One sentence around the question’s title, which is a link where there are links. */
export type Sentence = { lead: string; tail: string };

/**
 * A notice in plain words, to be read as lead, title, tail.
 *
 * @example sentenceFor({ kind: 'commented', who: 'Bob', move: null, outcome: null }) // => { lead: 'Bob commented on', tail: '' }
 */
export function sentenceFor(told: Told): Sentence {
	const { kind, who, move, outcome } = told;
	const somebody = who ?? 'Somebody';
	switch (kind) {
		case 'mentioned':
			return around(`${somebody} mentioned you on`);
		case 'answered':
			return around(`${somebody} answered you on`);
		case 'commented':
			return around(`${somebody} commented on`);
		case 'moved':
			return around(`${moveWords(move)} on`);
		case 'resolved':
			return resolvedWords(who, outcome);
		case 'reopened':
			return around(`${somebody} took back the outcome of`);
		case 'day':
			return around('This is the day you named for');
		case 'clarified':
			return around(`${somebody} clarified the criteria of`);
		case 'proposed':
			return around(`${somebody} proposed an outcome for`);
		case 'disputed':
			return around(`${somebody} disputed the outcome of`);
		case 'dispute_settled':
			return settledWords(somebody, told);
		case 'mind_changer':
			return around('What you said would change your mind has happened on');
		default:
			return kind satisfies never;
	}
}

/** The whole sentence as text. */
export const asText = ({ lead, tail }: Sentence, title: string): string =>
	[lead, `“${title}”${tail}`].filter((part) => part !== '').join(' ');

const around = (lead: string, tail = ''): Sentence => ({ lead, tail });

function moveWords(move: Told['move']): string {
	if (move === null) return 'The crowd moved';
	const [from, to] = [move.from, move.to].map((p) => asShare(p));
	const path =
		from === to ? `came back to ${String(to)}` : `went from ${String(from)} to ${String(to)}`;
	return `The crowd ${path}${move.option === null ? '' : ` for ${move.option}`}`;
}

function resolvedWords(who: string | null, outcome: Told['outcome']): Sentence {
	const verb = outcome?.isCorrection === true ? 'corrected the outcome of' : 'resolved';
	const ending = outcome === null ? '' : `: ${outcomeWords(outcome)}`;
	if (who !== null) return around(`${who} ${verb}`, ending);
	return around('', ` was ${outcome?.isCorrection === true ? 'corrected' : 'resolved'}${ending}`);
}

/** To whoever disputed an outcome: what became of it. */
function settledWords(who: string, { outcome, step }: Told): Sentence {
	if (outcome?.kind === 'reopened') return around(`${who} took back the outcome you disputed on`);
	if (outcome !== null)
		return around(`${who} settled your dispute on`, `: ${outcomeWords(outcome)}`);
	if (step === 'withdraw') return around(`${who} withdrew the proposal you disputed on`);
	return around(`${who} answered your dispute on`, ': the outcome stands');
}

function outcomeWords({ kind, option }: NonNullable<Told['outcome']>): string {
	switch (kind) {
		case 'yes':
			return 'happened';
		case 'no':
			return 'did not happen';
		case 'option':
		case 'value':
			return option ?? 'happened';
		case 'ambiguous':
		case 'annulled':
			return `void, ${kind}`;
		case 'reopened':
			return 'taken back';
		default:
			return kind satisfies never;
	}
}
