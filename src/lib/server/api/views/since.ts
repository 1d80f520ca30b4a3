import { explainMove, USUAL_REST } from '#lib/domain/evidence/unexplained.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { weighedEvidence } from './weighed-evidence.ts';

type Asked = { id: QuestionId; deadlineAt: Instant | null };
type Standing = { probability: number | null; madeAt: Instant };

/**
 * What happened to a question of yes or no since this member's standing number: the evidence logged after it, and where that and the
 * passing of time alone would lead. Null where no number stands.
 */
export function sinceView(
	store: Store,
	here: Here,
	{ id, deadlineAt }: Asked,
	{ standing, at }: { standing: Standing | null; at: Instant }
) {
	if (standing?.probability == null) return null;
	const { probability: from, madeAt: fromAt } = standing;
	const items = weighedEvidence(store, here, id, { at, options: [] })
		.filter(({ attachedAt }) => attachedAt > fromAt)
		.map(({ id: evidenceId, number, claim, ratios, weight, origin, judged }) => ({
			...{ id: evidenceId, number, claim, weight, origin },
			/** 1 while nobody judged it. */
			ratio: ratios?.[0] ?? 1,
			isJudged: ratios !== null,
			by: judged === null || judged.isYou ? null : judged.by
		}));
	const move = { from, fromAt, toAt: at, deadlineAt, items };
	return {
		...move,
		/** Where time and that evidence alone lead. */
		expected: explainMove({ ...move, to: from }).expected,
		/** From how many decibans on a move that nothing explains is asked about. */
		restFrom: here.space.settings.restFrom ?? USUAL_REST
	};
}
