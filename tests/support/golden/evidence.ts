import { ledger } from '#lib/domain/evidence/ledger.ts';
import { betweenDeadlines, drifted, hazardPerDay } from '#lib/domain/hazard.ts';
import { at, type Adapter } from './adapter.ts';

type Ledger = { prior: number; items: { lr: number; weight: number }[] };
type Constant = { p0: number; start: string; deadline: string; now: string };
type Between = { start: string; t1: string; p1: number; t2: string; p2: number };

/** The file has no number for what is infinite here. */
const orNull = (hazard: number): number | null => (hazard === Infinity ? null : hazard);

export const EVIDENCE: Record<string, Adapter> = {
	'evidence.ledger': {
		run: ({ prior, items }: Ledger) => {
			const { priorDb, posteriorDb, posterior, steps } = ledger(
				prior,
				items.map(({ lr, weight }, i) => ({
					...{ id: String(i), number: i + 1, ratio: lr, weight, origin: null }
				}))
			);
			return { priorDb, posteriorDb, posterior, steps: steps.map(({ db, p }) => ({ db, p })) };
		}
	},
	'hazard.constant': {
		run: ({ p0, start, deadline, now }: Constant) => {
			const stretch = { start: at(start), deadline: at(deadline) };
			return { p: drifted(p0, stretch, at(now)), hazardPerDay: hazardPerDay(p0, stretch) };
		}
	},
	'hazard.betweenDeadlines': {
		run: ({ start, t1, p1, t2, p2 }: Between) => {
			const days = { start: at(start), t1: at(t1), p1, t2: at(t2), p2 };
			const { between, conditional, hazards } = betweenDeadlines(days);
			const [hazard1PerDay, hazard2PerDay] = hazards.map(orNull);
			return { between, conditional, hazard1PerDay, hazard2PerDay };
		}
	}
};
