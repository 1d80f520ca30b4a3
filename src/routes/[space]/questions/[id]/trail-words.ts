import type { Outputs } from '#lib/client/types.ts';
import { outcomeWords } from '#lib/ui/question/outcome-words.ts';

type TrailEvent = Outputs['docket']['trail']['events'][number];

const STEPS: Record<'confirm' | 'dispute' | 'withdraw' | 'answer', string> = {
	confirm: 'stood by',
	dispute: 'disputed',
	withdraw: 'withdrew',
	answer: 'answered the dispute over'
};

/** What was done, to be read after who did it: `proposed “Happened”`, `disputed the proposal “Happened”`. */
export function trailWords(event: TrailEvent): string {
	switch (event.kind) {
		case 'proposed':
			return `proposed ${quoted(event.outcome)}`;
		case 'recorded':
			return `recorded ${quoted(event.outcome)}`;
		case 'confirmed':
			return `confirmed ${quoted(event.outcome)}`;
		case 'reopened':
			return 'took the outcome back';
		case 'step':
			return `${STEPS[event.act]} the ${event.isOfProposal ? 'proposal' : 'outcome'} ${quoted(event.outcome)}`;
		case 'second_person':
			return event.isNeeded
				? 'asked for a second person to confirm the outcome'
				: 'took back that a second person has to confirm';
	}
}

const quoted = (outcome: Parameters<typeof outcomeWords>[0]): string =>
	`“${outcomeWords(outcome)}”`;
