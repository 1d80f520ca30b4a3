import { api } from '#lib/client/api.ts';
import type { Inputs } from '#lib/client/types.ts';
import type { Done } from '#lib/ui/resolution/take-back.ts';

/** Proposes an outcome, or records it or its correction; gives back what may be taken back. */
export async function sendOutcome(
	how: 'resolve' | 'correct' | 'propose',
	said: Inputs['resolution']['record']
): Promise<Done[number]> {
	const { questionId } = said;
	return how === 'propose'
		? { questionId, kind: 'proposed', ...(await api.docket.propose.mutate(said)) }
		: { questionId, kind: 'resolved', ...(await api.resolution.record.mutate(said)) };
}
